using System.Runtime.CompilerServices;

namespace ExoTools.Vocabulary.Formats;

/// <summary>
/// HGNC's complete set: a table with a header line (genenames.org, "hgnc_complete_set.txt"), or any download of HGNC that has the
/// columns hgnc_id and symbol. Loci that make no molecule (pseudogenes, fragile sites) are left out: their symbols would only mislead.
/// </summary>
internal sealed class HgncFormat : IVocabularyFormat
{
    public string Name => "HGNC";

    public bool Recognises(VocabularyText text)
    {
        var columns = new TableColumns(text.FirstLine, '\t');
        return columns["hgnc_id"] >= 0 && columns["symbol"] >= 0;
    }

    public IReadOnlyList<Term> Read(VocabularyText text, List<string> unused, CancellationToken cancellation)
    {
        var terms = new List<Term>(1 << 15);
        Row? row = null;
        var number = 0;
        foreach (var line in text.Content.AsSpan().EnumerateLines())
        {
            number++;
            if (line.IsWhiteSpace())
            {
                continue;
            }

            if (row is null)
            {
                row = new Row(new TableColumns(line.ToString(), '\t'));
                continue;
            }

            if ((number & 1023) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            row.Read(line);
            if (row.Id.Length == 0 || row.Symbol.Length == 0)
            {
                throw text.Error("The line lacks hgnc_id or symbol. Download the file again; a line was cut.", number);
            }

            if (row.ToTerm() is { } term)
            {
                terms.Add(term);
            }
        }

        return terms;
    }

    private static string? Value(ReadOnlySpan<char> field) => field.IsEmpty ? null : field.ToString();

    private sealed class Row
    {
        private static readonly string[] s_used = ["hgnc_id", "symbol", "name", "locus_type", "status", "alias_symbol", "alias_name", "prev_symbol", "prev_name", "cd", "entrez_id", "uniprot_ids"];

        private readonly string?[] _fieldOf;
        private string? _fullName, _locus, _status, _uniProt, _entrez;
        private string _aliases = "", _previous = "", _aliasNames = "", _previousNames = "", _designation = "";

        // What follows the last column that is used is not looked at.
        public Row(TableColumns columns) => _fieldOf = [.. columns.Names.Take(1 + s_used.Max(name => columns[name]))];

        public string Id { get; private set; } = "";

        public string Symbol { get; private set; } = "";

        // Runs for each of many thousand lines right after the start, before the runtime would have found that it is worth optimising.
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Read(ReadOnlySpan<char> line)
        {
            (Id, Symbol, _aliases, _previous, _aliasNames, _previousNames, _designation) = ("", "", "", "", "", "", "");
            (_fullName, _locus, _status, _uniProt, _entrez) = (null, null, null, null, null);
            var fields = new FieldReader(line, '\t');
            for (var i = 0; i < _fieldOf.Length && fields.Next(out var field); i++)
            {
                switch (_fieldOf[i])
                {
                    case "hgnc_id":
                        Id = field.ToString();
                        break;
                    case "symbol":
                        Symbol = field.ToString();
                        break;
                    case "name":
                        _fullName = Value(field);
                        break;
                    case "locus_type":
                        _locus = Value(field);
                        break;
                    case "status":
                        _status = Value(field);
                        break;
                    case "alias_symbol":
                        _aliases = field.ToString();
                        break;
                    case "alias_name":
                        _aliasNames = field.ToString();
                        break;
                    case "prev_symbol":
                        _previous = field.ToString();
                        break;
                    case "prev_name":
                        _previousNames = field.ToString();
                        break;
                    case "cd":
                        _designation = field.ToString();
                        break;
                    case "entrez_id":
                        _entrez = Value(field);
                        break;
                    case "uniprot_ids":
                        _uniProt = Value(field.IndexOf('|') is var cut and > 0 ? field[..cut] : field);
                        break;
                    default:
                        break;
                }
            }
        }

        public Term? ToTerm()
        {
            var kind = _locus switch
            {
                "RNA, micro" => ExoEntityKind.MiRna,
                "RNA, long non-coding" => ExoEntityKind.LncRna,
                "pseudogene" or "fragile site" or "region" or "virus integration site" or "immunoglobulin pseudogene" or "T cell receptor pseudogene"
                    or "RNA, transfer" => ExoEntityKind.Unknown,
                _ => ExoEntityKind.Protein,
            };
            if (kind == ExoEntityKind.Unknown || _status is not (null or "Approved"))
            {
                return null;
            }

            return new Term
            {
                Name = Symbol,
                Kind = kind,
                Id = Id.StartsWith("HGNC:", StringComparison.Ordinal) ? Id : $"HGNC:{Id}",
                FullName = _fullName,
                Names = LongNames(),
                Aliases = Symbols(),
                Group = kind == ExoEntityKind.Protein ? null : _locus,
                UniProt = _uniProt,
                EntrezId = _entrez,
                Source = "HGNC",
            };
        }

        private string[] Symbols() => (_aliases.Length, _previous.Length) switch
        {
            (0, 0) => [],
            (0, _) => _previous.Split('|'),
            (_, 0) => _aliases.Split('|'),
            _ => [.. _aliases.Split('|'), .. _previous.Split('|')],
        };

        private List<string> LongNames()
        {
            var names = new List<string>();
            Add(_aliasNames);
            Add(_previousNames);

            // The number of the antigen, which is given to no second molecule.
            Add(_designation);
            return names;

            void Add(string list)
            {
                foreach (var name in list.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                {
                    if (!names.Contains(name))
                    {
                        names.Add(name);
                    }
                }
            }
        }
    }
}
