using ExoTools.Findings.Rules;
using ExoTools.Language;
using ExoTools.Vocabulary;

namespace ExoTools.Findings.Analysis;

/// <summary>A molecule that a row of a table says a vesicle carries.</summary>
/// <param name="Cargo">The molecule or class.</param>
/// <param name="Cell">The cell that names it.</param>
/// <param name="Vesicle">The vesicle.</param>
/// <param name="Context">What the row's other cells tell.</param>
internal sealed record TabledCargo(Mention Cargo, SentenceAnalysis Cell, TabledVesicle Vesicle, ExoRelationContext Context);

/// <summary>
/// Reads the rows of tables whose headers are listed in tables.yaml: what vesicles carry, what they are known by, and the relations
/// that two cells of a row state. A column, a row or a caption must say that it is of vesicles; all other tables are left alone.
/// </summary>
internal sealed class TableReader(ArticleAnalysis article)
{
    private const int LongestDonor = 60;
    private const int LongestSymbol = 12;

    private readonly VocabularyLibrary _vocabulary = article.Vocabulary;
    private readonly TableRules _rules = article.Vocabulary.TableRules;

    /// <summary>What the rows say that vesicles carry, in their order.</summary>
    public IEnumerable<TabledCargo> Cargo()
    {
        foreach (var (table, row, i, column) in ReadCells())
        {
            if (column.Role == TableColumnRole.Cargo && !IsDenied(row.Cells[i]))
            {
                foreach (var cargo in CargoOf(table, row, i, column))
                {
                    yield return cargo;
                }
            }
        }
    }

    /// <summary>What the rows report of markers, in their order.</summary>
    public IEnumerable<MarkerReport> Markers()
    {
        foreach (var (table, row, i, column) in ReadCells())
        {
            if (column.Role is TableColumnRole.Marker or TableColumnRole.AbsentMarker)
            {
                foreach (var report in MarkersOf(table, row, i, column.Role == TableColumnRole.Marker))
                {
                    yield return report;
                }
            }
        }
    }

    /// <summary>The relations that rows state: what a microRNA of theirs targets, and what their molecule does.</summary>
    public IEnumerable<(StatedRelation Relation, SentenceAnalysis Sentence)> Relations()
    {
        foreach (var cargo in Cargo())
        {
            if (cargo.Cargo.Kind != ExoEntityKind.MoleculeClass && !_vocabulary.EvidenceRules.Identifies(cargo.Cargo.Name))
            {
                var vesicle = cargo.Vesicle.Mention;
                yield return (
                    new StatedRelation(
                        vesicle, vesicle.ToEntity(cargo.Vesicle.Text), ExoRelationType.Carries, cargo.Cargo, cargo.Cargo.ToEntity(cargo.Cell.Text), ExoRelationSign.Unknown,
                        Negated: false, Speculative: false, cargo.Cell.Evidence(cargo.Cargo.Span).Column!, cargo.Cell.Evidence(cargo.Cargo.Span)) { Context = cargo.Context },
                    cargo.Cell);
            }
        }

        foreach (var table in article.Tables)
        {
            if (table.Topic.IsOtherwise || !table.Has(TableColumnRole.Cargo) || !(table.Has(TableColumnRole.Target) || table.Has(TableColumnRole.Effect)))
            {
                continue;
            }

            foreach (var row in table.Rows())
            {
                foreach (var relation in row.IsHeading ? [] : RelationsOf(table, row))
                {
                    yield return (relation, row.Cells[0]);
                }
            }
        }
    }

    // The cells of which the rules know what they hold; headings within a table hold nothing.
    private IEnumerable<(TableAnalysis Table, TableRowAnalysis Row, int Cell, TableColumn Column)> ReadCells()
    {
        foreach (var table in article.Tables.Where(table => table.Columns.Count > 0))
        {
            foreach (var row in table.Rows())
            {
                for (var i = 0; i < row.Cells.Count && !row.IsHeading; i++)
                {
                    if (MeaningOf(table, row, i) is { } column)
                    {
                        yield return (table, row, i, column);
                    }
                }
            }
        }
    }

    private IEnumerable<TabledCargo> CargoOf(TableAnalysis table, TableRowAnalysis row, int i, TableColumn column)
    {
        ExoRelationContext? context = null;
        var mentions = article.MentionsOf(row.Cells[i]);
        if (mentions.Count == 0 && column.Kinds.Count == 1 && column.Kinds.Contains(ExoEntityKind.Protein) && Symbol(row.Cells[i]) is { } symbol)
        {
            mentions = [symbol];
        }

        for (var m = 0; m < mentions.Count; m++)
        {
            var mention = mentions[m];
            if (mention.Kind == ExoEntityKind.MoleculeClass && m + 1 < mentions.Count && mentions[m + 1].FirstPiece == mention.LastPiece + 1 && mentions[m + 1].Kind != ExoEntityKind.MoleculeClass)
            {
                // "lncRNA UCA1" is one molecule.
                continue;
            }

            var own = mentions.Find(other => other.Kind == ExoEntityKind.Vesicle && other.FirstPiece < mention.FirstPiece);
            if (IsCargo(mention, column) && Carrier(table, row, i, column, own) is { } vesicle)
            {
                yield return new TabledCargo(mention with { Vesicle = vesicle.Mention }, row.Cells[i], vesicle, context ??= ContextOf(table, row));
            }
        }
    }

    // A symbol that no vocabulary lists, alone in a cell under a header of proteins.
    private static Mention? Symbol(SentenceAnalysis cell)
    {
        var capitals = 0;
        foreach (var piece in cell.Pieces)
        {
            if (piece.Kind == PieceKind.Other || (piece.Start > cell.Pieces[0].Start && piece.Gap == PieceGap.Space))
            {
                return null;
            }
        }

        for (var i = cell.Span.Start; i < cell.Span.End; i++)
        {
            capitals += char.IsAsciiLetterUpper(cell.Text[i]) ? 1 : char.IsAsciiLetterLower(cell.Text[i]) ? -LongestSymbol : 0;
        }

        return cell.Pieces.Count > 0 && cell.Pieces[0].Kind == PieceKind.Letters && capitals >= 2 && cell.Span.Length is >= 3 and <= LongestSymbol
            ? new Mention { Name = cell.Span.In(cell.Text), Kind = ExoEntityKind.Protein, Span = cell.Span, FirstPiece = 0, LastPiece = cell.Pieces.Count - 1 }
            : null;
    }

    private static bool IsCargo(Mention mention, TableColumn column) =>
        mention is { IsGeneric: false, Reversed: false, Perturbation: Perturbation.None }
        && (column.Kinds.Count > 0 ? column.Kinds.Contains(mention.Kind)
            : mention.Kind is ExoEntityKind.MiRna or ExoEntityKind.LncRna or ExoEntityKind.Protein or ExoEntityKind.MoleculeClass
                || (mention.Kind == ExoEntityKind.Drug && column.Holds) || mention is { Kind: ExoEntityKind.Compartment, Term.Group: "lipid" });

    // Named in the cell itself, by the header, by the row, or by the caption where it says that vesicles carry such molecules.
    private TabledVesicle? Carrier(TableAnalysis table, TableRowAnalysis row, int i, TableColumn column, Mention? own)
    {
        if (own is not null)
        {
            return new(own, row.Cells[i].Text);
        }

        if (table.Columns[i].Vesicle is { } ofHeader)
        {
            return ofHeader;
        }

        return table.Has(TableColumnRole.Vesicle) && column.Holds ? VesicleOf(table, row)
            : table.Topic.Carries(column) || (column.Holds && !table.Topic.IsOtherwise) ? table.Topic.Vesicle
            : null;
    }

    // The vesicle that a row of several kinds is about.
    private TabledVesicle? VesicleOf(TableAnalysis table, TableRowAnalysis row)
    {
        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (table.Role(i) == TableColumnRole.Vesicle && article.MentionsOf(row.Cells[i]).Find(mention => mention.Kind == ExoEntityKind.Vesicle) is { } vesicle)
            {
                return new(vesicle, row.Cells[i].Text);
            }
        }

        return null;
    }

    private IEnumerable<MarkerReport> MarkersOf(TableAnalysis table, TableRowAnalysis row, int i, bool isPresent)
    {
        if (!IsOfVesicles(table, row, i) || PresenceOf(table, row) is not { } told || (told.IsTold && !isPresent))
        {
            yield break;
        }

        var cell = row.Cells[i];
        var mentions = article.MentionsOf(cell);
        var stated = new MarkerReports(cell, mentions, _vocabulary.EvidenceRules, _vocabulary.Markers, VesiclesAt.Here).Read().ToList();
        var role = cell.Evidence(cell.Span).Column;
        foreach (var mention in mentions)
        {
            if (mention is not { Kind: ExoEntityKind.Protein, Term: not null })
            {
                continue;
            }

            if (stated.Find(report => report.Marker.Span == mention.Span) is { } own)
            {
                yield return own with { Role = role };
            }
            else if (!IsDenied(cell))
            {
                yield return new MarkerReport(mention, told.IsTold ? told.Present : isPresent, role, cell);
            }
        }
    }

    // By the header of the column, by the row, or by the caption or another column where they say nothing else of it.
    private bool IsOfVesicles(TableAnalysis table, TableRowAnalysis row, int column)
    {
        if (table.Columns[column].Vesicle is not null)
        {
            return true;
        }

        return table.Has(TableColumnRole.Vesicle)
            ? VesicleOf(table, row) is not null
            : !table.Topic.IsOtherwise && (table.Topic.Vesicle is not null || table.Columns.Any(other => other.Vesicle is not null));
    }

    // What the columns of presence say of a row; null where they say something that is neither yes nor no, or say both.
    private (bool IsTold, bool Present)? PresenceOf(TableAnalysis table, TableRowAnalysis row)
    {
        var said = new List<bool?>();
        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (table.Role(i) == TableColumnRole.Presence || (i > 0 && table.Role(i) is null && i < table.Columns.Count && table.Columns[i].Vesicle is not null && table.MarksPresence(i)))
            {
                said.Add(_rules.Presence(row.TextOf(i), table.MarksPresence(i)));
            }
        }

        return said.Count == 0 ? (false, true) : said.TrueForAll(one => one == said[0]) && said[0] is { } present ? (true, present) : null;
    }

    private IEnumerable<StatedRelation> RelationsOf(TableAnalysis table, TableRowAnalysis row)
    {
        if (OnlyMolecule(table, row) is not { } subject)
        {
            yield break;
        }

        ExoRelationContext? context = null;
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var found = table.Role(i) switch
            {
                TableColumnRole.Target => Targets(subject.Molecule, subject.Cell, row.Cells[i]),
                TableColumnRole.Effect when row.Cells[i].Span.Start > subject.Cell.Span.Start => Effects(subject.Molecule, subject.Cell, row.Cells[i]),
                _ => [],
            };
            foreach (var relation in found)
            {
                yield return relation with { Context = context ??= ContextOf(table, row) };
            }
        }
    }

    // The molecule that the row is about, where there is just one.
    private (Mention Molecule, SentenceAnalysis Cell)? OnlyMolecule(TableAnalysis table, TableRowAnalysis row)
    {
        (Mention, SentenceAnalysis)? only = null;
        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (MeaningOf(table, row, i) is not { Role: TableColumnRole.Cargo } column)
            {
                continue;
            }

            foreach (var mention in article.MentionsOf(row.Cells[i]))
            {
                if (!IsCargo(mention, column) || mention.Kind == ExoEntityKind.MoleculeClass)
                {
                    continue;
                }

                if (only is not null)
                {
                    return null;
                }

                only = (mention, row.Cells[i]);
            }
        }

        return only;
    }

    // "PTEN, PDCD4": a list, and no chain ("PTEN/AKT", "PTEN → AKT") of which only one end may be the target.
    private IEnumerable<StatedRelation> Targets(Mention source, SentenceAnalysis from, SentenceAnalysis cell)
    {
        var mentions = article.MentionsOf(cell);
        if (!IsList(cell, mentions) || IsDenied(cell))
        {
            yield break;
        }

        foreach (var target in mentions)
        {
            if (source.Kind == ExoEntityKind.MiRna ? target.Kind is ExoEntityKind.Protein or ExoEntityKind.LncRna : source.Kind == ExoEntityKind.LncRna && target.Kind == ExoEntityKind.MiRna)
            {
                var evidence = cell.Evidence(target.Span);
                yield return new StatedRelation(
                    source, source.ToEntity(from.Text), ExoRelationType.Targets, target, target.ToEntity(cell.Text), ExoRelationSign.Negative,
                    Negated: false, Speculative: false, evidence.Column!, evidence);
            }
        }
    }

    private static bool IsList(SentenceAnalysis cell, List<Mention> mentions)
    {
        var next = 0;
        for (var i = 0; i < cell.Pieces.Count; i++)
        {
            if (next < mentions.Count && mentions[next].FirstPiece == i)
            {
                if (next > 0 && mentions[next - 1].LastPiece == i - 1)
                {
                    return false;
                }

                i = mentions[next++].LastPiece;
            }
            else if (!(cell.Pieces[i].Word is "," or ";" or "and" or "&" or "mrna" or "↓" or "↑"))
            {
                return false;
            }
        }

        return mentions.Count > 0;
    }

    // "promotes invasion; inhibits apoptosis" behind "miR-21", each part as a statement of the molecule.
    private List<StatedRelation> Effects(Mention source, SentenceAnalysis from, SentenceAnalysis cell)
    {
        var found = new List<StatedRelation>();
        var rules = _vocabulary.RelationRules;
        for (var start = cell.Span.Start; start < cell.Span.End;)
        {
            var stop = cell.Text.IndexOf(';', start, cell.Span.End - start);
            var end = stop < 0 ? cell.Span.End : stop;
            var statement = SentenceAnalysis.OfCells(from, source, cell, new TextSpan(start, end - start));
            start = end + 1;

            // A name at its start would be a subject of its own.
            var mentions = article.MentionsOf(statement);
            var subject = source.LastPiece - source.FirstPiece;
            if (mentions.Count < 2 || mentions[0].LastPiece != subject || mentions[1].FirstPiece == subject + 1)
            {
                continue;
            }

            var units = ClauseUnits.Read(statement, article.UnitsOf(statement), [], described: null, rules);
            found.AddRange(new FrameMatcher(units, statement, rules, article.Explain).Match([])
                .Where(relation => relation.SourceMention.Span == source.Span && relation.TargetMention.Span.Start >= cell.Span.Start && relation.Type is not (ExoRelationType.Carries or ExoRelationType.AssociatedWith)));
        }

        return found;
    }

    private ExoRelationContext ContextOf(TableAnalysis table, TableRowAnalysis row)
    {
        string? donor = null;
        ExoEntity? recipient = null, cancer = null, drug = null;
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var cell = row.Cells[i];
            switch (table.Role(i))
            {
                case TableColumnRole.Donor:
                    donor ??= cell.Fluids.Count > 0 ? cell.Fluids[0].Term.Name : cell.Span.Length is > 1 and <= LongestDonor && cell.Pieces.Exists(piece => piece.Kind == PieceKind.Letters) ? row.TextOf(i) : null;
                    break;
                case TableColumnRole.Recipient:
                    recipient ??= First(cell, ExoEntityKind.Cell);
                    break;
                case TableColumnRole.Cancer:
                    cancer ??= First(cell, ExoEntityKind.Cancer);
                    break;
                case TableColumnRole.Drug:
                    drug ??= First(cell, ExoEntityKind.Drug);
                    break;
            }
        }

        return new ExoRelationContext { Donor = donor, RecipientCell = recipient, Cancer = cancer, Drug = drug };
    }

    private ExoEntity? First(SentenceAnalysis cell, ExoEntityKind kind) =>
        article.MentionsOf(cell).Find(mention => mention.Kind == kind && !mention.IsGeneric)?.ToEntity(cell.Text);

    // By the header; where that only names a vesicle, by the first cell of the row ("Markers | CD63, CD81").
    private static TableColumn? MeaningOf(TableAnalysis table, TableRowAnalysis row, int i)
    {
        if (i >= table.Columns.Count)
        {
            return null;
        }

        var column = table.Columns[i];
        return column.Meaning ?? (i > 0 && column.Vesicle is not null ? table.Header(row.Cells[0]).Meaning : null);
    }

    private bool IsDenied(SentenceAnalysis cell) =>
        cell.Pieces.Exists(piece => _vocabulary.EvidenceRules.MarkerNegation.Contains(piece.Word) || _vocabulary.EvidenceRules.MarkerAbsent.Contains(piece.Word) || _rules.IsOtherwise(piece.Word));
}
