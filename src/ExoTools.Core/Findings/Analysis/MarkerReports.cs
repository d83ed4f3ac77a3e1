using ExoTools.Findings.Rules;
using ExoTools.Vocabulary;

namespace ExoTools.Findings.Analysis;

/// <summary>What a sentence reports of a marker protein.</summary>
/// <param name="Marker">The protein.</param>
/// <param name="Present">Whether it is reported present.</param>
/// <param name="Role">The role as printed; null where the sentence states none.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="ByMethod">Whether it only names the protein as what a method or an antibody looked for: a stated absence tells more.</param>
internal sealed record MarkerReport(Mention Marker, bool Present, string? Role, SentenceAnalysis Sentence, bool ByMethod = false);

/// <summary>Where the vesicles are that a sentence may report of.</summary>
internal enum VesiclesAt
{
    /// <summary>Nowhere in the article so far.</summary>
    Nowhere,

    /// <summary>Earlier in the article.</summary>
    Before,

    /// <summary>In the sentence before, or before in the same caption.</summary>
    Near,

    /// <summary>In the sentence itself.</summary>
    Here,
}

/// <summary>
/// What one sentence reports of the marker proteins that it names. A word that reports governs the proteins behind it ("contained
/// CD63", "negative for calnexin") or, behind a form of "be", its subject ("calnexin was absent"); each protein has the report of
/// the word that stands in the closest grammatical bond to it.
/// </summary>
internal sealed partial class MarkerReports
{
    private const int CellReach = 6;

    private readonly SentenceAnalysis _sentence;
    private readonly EvidenceRules _rules;
    private readonly IReadOnlySet<Term> _markers;
    private readonly List<Unit> _units;
    private readonly VesiclesAt _vesicles;
    private readonly Report?[] _reports;
    private readonly MarkerSigns _signs;

    /// <summary>The reports of one sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="mentions">The vesicles and proteins that it names.</param>
    /// <param name="rules">The words that report.</param>
    /// <param name="markers">The proteins that the module lists as markers; others count where a marker or the word for one stands beside them.</param>
    /// <param name="vesicles">Where the vesicles are.</param>
    public MarkerReports(SentenceAnalysis sentence, List<Mention> mentions, EvidenceRules rules, IReadOnlySet<Term> markers, VesiclesAt vesicles)
    {
        _sentence = sentence;
        _rules = rules;
        _markers = markers;
        _units = UnitReader.Read(sentence, mentions);
        _vesicles = vesicles;
        _reports = new Report?[_units.Count];
        _signs = new MarkerSigns(_units, sentence.Text);
    }

    // What a sentence says of the same subject after a turn: "absent in controls but present in patients".
    private (int First, int Last, bool Value)? _turned;
    private (int Word, int First, int Last, bool Value)? _subject;

    // What a word says of the proteins that it governs, by rising strength of the bond.
    private enum Bond
    {
        // "Western blotting using anti-CD63"
        Method,

        // "CD63 expression", "CD63-positive"
        Adjacent,

        // "contained CD63"
        Object,

        // "CD63 was detected"
        Subject,

        // "but not CD63", "CD63−"
        Own,
    }

    // Null where the word says neither: "CD63 did not differ".
    private sealed record Report(bool? Present, Bond Bond, bool ByMethod = false);

    /// <summary>The reports, in the order of the text.</summary>
    public IEnumerable<MarkerReport> Read()
    {
        if (_vesicles == VesiclesAt.Nowhere)
        {
            yield break;
        }

        for (var i = 0; i < _units.Count; i++)
        {
            if (!_units[i].IsEntity)
            {
                Govern(i);
            }
        }

        for (var i = 0; i < _units.Count; i++)
        {
            if (IsProtein(i) && _signs.Of(i) is { } sign)
            {
                _reports[i] = new Report(sign, Bond.Own);
            }
        }

        var (role, roleAt) = MarkerRoles.First(_units, _sentence.Text, _rules);
        var namesMarker = roleAt >= 0 || _units.Exists(IsMarker);
        for (var i = 0; i < _units.Count; i++)
        {
            // An imported vocabulary may hold any gene: "mice lacking IL22" says nothing of vesicles.
            if (!namesMarker || !IsProtein(i) || IsConstruct(i) || IsOfCells(i))
            {
                continue;
            }

            var mention = _units[i].Mentions[0];
            var isCarried = mention.Term!.Group == "surface" || (mention.Term.Category is { } category && _rules.CarriedCategories.Contains(category));
            var report = _reports[i];
            if (_turned is { } turned && i >= turned.First && i <= turned.Last && isCarried && _vesicles != VesiclesAt.Nowhere)
            {
                yield return new MarkerReport(mention, turned.Value, null, _sentence);
            }

            if (report is { Bond: Bond.Own, Present: { } own })
            {
                yield return new MarkerReport(mention, own, role, _sentence);
            }
            else if (roleAt >= 0 && HasRole(i, roleAt, isCarried))
            {
                yield return new MarkerReport(mention, report?.Present ?? true, role, _sentence);
            }
            else if (report?.Present is { } present && IsReportOfVesicles(report, present, isCarried))
            {
                yield return new MarkerReport(mention, present, null, _sentence, report.ByMethod);
            }
        }
    }

    private bool IsReportOfVesicles(Report report, bool present, bool isCarried) => _vesicles switch
    {
        VesiclesAt.Here => !present || isCarried,
        VesiclesAt.Near => !present || (isCarried && !SpeaksOfCells()),
        _ => isCarried && !present && !SpeaksOfCells(),
    };

    // A biomarker is one of a disease first, and only a protein that vesicles are known by may be one of them.
    private bool HasRole(int protein, int role, bool isCarried) =>
        !Between(Math.Min(protein, role), Math.Max(protein, role), ";") && (isCarried || _vesicles == VesiclesAt.Here)
        && (!Word(role).StartsWith("bio", StringComparison.Ordinal) || (isCarried && _vesicles == VesiclesAt.Here));

    private bool IsProtein(int i) => i >= 0 && i < _units.Count && _units[i].IsEntity && _units[i].Mentions[0] is { Kind: ExoEntityKind.Protein, Term: not null };

    private bool IsMarker(Unit unit) => unit.IsEntity && unit.Mentions[0].Term is { } term && (term.Category is not null || _markers.Contains(term));

    private string Word(int i) => i >= 0 && i < _units.Count ? _units[i].Word : "";

    private bool SpeaksOfCells() => _units.Exists(unit => !unit.IsEntity && _rules.MarkerElsewhere.Contains(unit.Word));

    // "CD63 plasmid", "CD63-GFP", "Ago2-miRNA": made for an experiment, or a part of something else.
    private bool IsConstruct(int i) =>
        _rules.MarkerConstruct.Contains(Word(i + 1)) || (i + 1 < _units.Count && _units[i + 1] is { AfterDash: true, IsEntity: true })
        || (i + 1 < _units.Count && _units[i + 1] is { AfterDash: true, IsEntity: false } joined && joined.Word.StartsWith("mir", StringComparison.Ordinal));

    // "CD8+ T cells", "CD34-positive blasts": what a protein marks stands right behind its sign.
    private bool IsOfCells(int protein)
    {
        if (_signs.Of(protein) is null && !(protein + 1 < _units.Count && _units[protein + 1] is { AfterDash: true, IsEntity: false }))
        {
            return false;
        }

        for (var i = protein + 1; i < _units.Count && i - protein <= CellReach; i++)
        {
            if (_units[i].IsEntity && _units[i].Mentions[0].Kind == ExoEntityKind.Vesicle)
            {
                return false;
            }

            if (_rules.MarkerElsewhere.Contains(Word(i)))
            {
                return true;
            }
        }

        return false;
    }

    private void Govern(int word)
    {
        if (_rules.MarkerMethod.Contains(Word(word)))
        {
            GovernObjects(word, true, IsFollowedBy(word, "of", "for", "against", "with") ? Bond.Object : Bond.Method, byMethod: true);
            return;
        }

        if (_rules.MarkerNeutral.Contains(Word(word)))
        {
            GovernSubject(word, value: null);
            GovernObjects(word, null, Bond.Object);
            return;
        }

        // "urine was depleted of uromodulin" says nothing of vesicles.
        if (Word(word) is "depleted" && !_units.Take(word).Any(unit => unit.IsEntity && unit.Mentions[0].Kind == ExoEntityKind.Vesicle))
        {
            return;
        }

        var isAbsent = _rules.MarkerAbsent.Contains(Word(word));
        if (!isAbsent && !_rules.MarkerPresent.Contains(Word(word)))
        {
            return;
        }

        var value = isAbsent == IsDenied(word);
        if (_subject is { } earlier && earlier.Value != value && TurnsFrom(earlier.Word, word) && !IsProteinNear(word))
        {
            _turned = Elsewhere(word) is null ? (earlier.First, earlier.Last, value) : _turned;
            return;
        }

        if (Word(word - 1) is ":" or "=" or "|" && IsProtein(word - 2))
        {
            // "CD9: positive"
            GovernList(word - 2, value, Bond.Adjacent);
        }
        else if (_units[word].AfterDash || (IsProtein(word - 1) && !IsAfterBe(word) && !IsFollowedBy(word, "of", "for") && !IsProteinNear(word)))
        {
            // "CD63-positive", "CD63 and CD81 expression"
            GovernList(word - 1, value, Bond.Adjacent);
        }
        else if (IsAfterBe(word) && !(IsFollowedBy(word, "for", "of", "in", "with") && IsProteinNear(word + 1)))
        {
            GovernSubject(word, Elsewhere(word) is { } elsewhere ? (elsewhere == value ? null : elsewhere == true ? null : false) : value);
        }
        else
        {
            GovernObjects(word, value, Bond.Object);
        }
    }

    // "absent in X but present in Y", "was absent in X, but was present in Y": the same subject, with no other name between.
    private bool TurnsFrom(int earlier, int word)
    {
        var turns = false;
        for (var i = earlier + 1; i < word; i++)
        {
            if (IsProtein(i))
            {
                return false;
            }

            turns |= Word(i) is "but" or "yet" or "while" or "whereas";
        }

        return turns;
    }

    // "was detected in lysates but not in exosomes" is absent from vesicles; "in cells" alone says nothing of them. Null where neither stands there.
    private bool? Elsewhere(int word)
    {
        // "detected only in cells"
        var preposition = word + 1;
        while (Word(preposition) is "only" || Word(preposition).EndsWith("ly", StringComparison.Ordinal))
        {
            preposition++;
        }

        if (Word(preposition) is not ("in" or "on" or "by" or "from"))
        {
            return null;
        }

        var cells = false;
        for (var i = preposition + 1; i < _units.Count && i - word <= 10; i++)
        {
            if (_units[i].IsEntity && _units[i].Mentions[0].Kind == ExoEntityKind.Vesicle)
            {
                return cells && Word(i - 1) is "in" or "the" or "from" or "on" && Between(word, i, "not") ? false : null;
            }

            if (_rules.MarkerTurn.Contains(Word(i)) && Word(i + 1) != "not")
            {
                break;
            }

            cells |= _rules.MarkerElsewhere.Contains(Word(i));
        }

        return cells ? true : null;
    }

    private bool Between(int first, int end, string word)
    {
        for (var i = first + 1; i < end; i++)
        {
            if (Word(i) == word)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsFollowedBy(int word, params ReadOnlySpan<string> prepositions)
    {
        foreach (var preposition in prepositions)
        {
            if (Word(word + 1) == preposition)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsProteinNear(int word)
    {
        for (var i = word + 1; i < _units.Count && i - word <= 4; i++)
        {
            if (IsProtein(i))
            {
                return true;
            }

            if (_units[i].IsEntity || _rules.MarkerTurn.Contains(Word(i)) || Word(i) is ";" or "," or "and" or "in" or "by")
            {
                return false;
            }
        }

        return false;
    }

    // "was", "could not be", "were clearly"
    private bool IsAfterBe(int word)
    {
        for (var i = word - 1; i >= 0 && word - i <= 4; i--)
        {
            if (Word(i) is "is" or "are" or "was" or "were" or "be" or "been" or "being" or "remained" or "appeared")
            {
                return true;
            }

            if (_units[i].IsEntity || !(Word(i) is "not" or "also" or "both" or "all" or "either" or "barely" or "hardly" || Word(i).EndsWith("ly", StringComparison.Ordinal)))
            {
                return false;
            }
        }

        return false;
    }

    private bool IsDenied(int word)
    {
        for (var i = word - 1; i >= 0 && word - i <= 4 && !_units[i].IsPunctuation && !_units[i].IsEntity; i--)
        {
            if (_rules.MarkerNegation.Contains(Word(i)) && !_rules.MarkerAbsent.Contains(Word(word)))
            {
                return Word(i + 1) is not ("only" or "merely");
            }
        }

        return false;
    }

    // What stands behind the word, up to a turn of the sentence or the next word that governs what is behind it.
    private void GovernObjects(int word, bool? value, Bond bond, bool byMethod = false)
    {
        for (var i = word + 1; i < _units.Count; i++)
        {
            if (Word(i) is ";" || (_rules.MarkerTurn.Contains(Word(i)) && Word(i + 1) != "not"))
            {
                return;
            }

            if (IsProtein(i) && !(value == true && IsOnlyCarried(word, i)))
            {
                Claim(i, Word(i - 1) == "not" && value == true ? new Report(false, Bond.Own) : new Report(value, bond, byMethod));
            }
        }
    }

    // "carried integrins": what any molecule may be said of makes a marker only of those that vesicles are known by.
    private bool IsOnlyCarried(int word, int protein) =>
        _rules.MarkerCarries.Contains(Word(word)) && !_rules.Identifies(_units[protein].Mentions[0].Name);

    // "CD63, CD81 and syntenin were detected", "no calnexin was detected", "neither CD9 nor CD63 was": the list right before the verb.
    private void GovernSubject(int word, bool? value)
    {
        var at = word - 1;
        var isPlural = false;
        while (at >= 0 && !_units[at].IsEntity && (Word(at) is "is" or "are" or "was" or "were" or "be" or "been" or "being" or "not" or "also" or "both" or "all" or "could" or "can" or "did" or "do"
            or "does" or "have" or "has" or "had" or "to" or "found" or "shown" or "remained" or "appeared" or "that" or "which" or "either" or "barely" or "hardly" || Word(at).EndsWith("ly", StringComparison.Ordinal)))
        {
            isPlural |= Word(at) is "are" or "were" or "do" or "have";
            at--;
        }

        GovernList(at, value, Bond.Subject, isPlural);
        if (value is { } said && IsProtein(at))
        {
            _subject = (word, ListStart(at), at, said);
        }
    }

    private void GovernList(int last, bool? value, Bond bond, bool isPlural = true)
    {
        var first = ListStart(last);
        for (var i = first; value is not null && i <= last; i++)
        {
            // "neither CD9 nor CD63 was detected"
            value = Word(i) is "no" or "neither" ? false : value;
        }

        // "contained CD63, and calnexin was absent": the subject of a verb in the singular is the last name, where another word governs the others.
        if (bond == Bond.Subject && first < last && _reports[FirstProtein(first, last)] is { Bond: Bond.Object })
        {
            for (var i = last; i > first; i--)
            {
                if (Word(i) is "and" && (!isPlural || Word(i - 1) == ","))
                {
                    first = i + 1;
                    break;
                }
            }
        }

        for (var i = first; i <= last; i++)
        {
            if (IsProtein(i))
            {
                Claim(i, Word(i - 1) == "not" && value is { } positive ? new Report(!positive, Bond.Own) : new Report(value, bond));
            }
        }
    }

    private int FirstProtein(int first, int last)
    {
        while (first < last && !IsProtein(first))
        {
            first++;
        }

        return first;
    }

    // Back over names, commas, conjunctions, brackets and what such names are called.
    private int ListStart(int last)
    {
        var first = last + 1;
        var isInBracket = false;
        for (var i = last; i >= 0; i--)
        {
            isInBracket = Word(i) switch { ")" or "]" => true, "(" or "[" => false, _ => isInBracket };
            if (IsProtein(i))
            {
                first = i;
            }
            else if (Word(i) is "no" or "neither")
            {
                return i;
            }
            else if (!isInBracket && !(Word(i) is "," or "and" or "or" or "nor" or "/" or "but" or "not" or "both" or "as" or "well" or "the" or "(" or "[" || _rules.MarkerNoun.Contains(Word(i))))
            {
                break;
            }
        }

        return first;
    }

    private void Claim(int unit, Report report)
    {
        // A later word of the same bond is the nearer one.
        if (_reports[unit] is not { } earlier || report.Bond >= earlier.Bond)
        {
            _reports[unit] = report;
        }
    }
}
