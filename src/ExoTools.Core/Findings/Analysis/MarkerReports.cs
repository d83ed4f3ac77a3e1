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
internal sealed class MarkerReports
{
    private readonly SentenceAnalysis _sentence;
    private readonly EvidenceRules _rules;
    private readonly IReadOnlySet<Term> _markers;
    private readonly List<Unit> _units;
    private readonly MarkerClause _clause;
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
        _clause = new MarkerClause(_units, rules, _signs);
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
            if (_clause.IsProtein(i) && _signs.Of(i) is { } sign)
            {
                _reports[i] = new Report(sign, Bond.Own);
            }
        }

        var (role, roleAt) = MarkerRoles.First(_units, _sentence.Text, _rules);
        var namesMarker = roleAt >= 0 || _units.Exists(IsMarker);
        for (var i = 0; i < _units.Count; i++)
        {
            // An imported vocabulary may hold any gene: "mice lacking IL22" says nothing of vesicles.
            if (!namesMarker || !_clause.IsProtein(i) || _clause.IsConstruct(i) || _clause.IsOfCells(i))
            {
                continue;
            }

            var mention = _units[i].Mentions[0];
            var isCarried = IsCarried(mention);
            var report = _reports[i];
            if (_turned is { } turned && i >= turned.First && i <= turned.Last && isCarried && _vesicles != VesiclesAt.Nowhere)
            {
                yield return new MarkerReport(mention, turned.Value, null, _sentence);
            }

            if (report is { Bond: Bond.Own, Present: { } own })
            {
                yield return new MarkerReport(mention, own, role, _sentence);
            }
            else if (roleAt >= 0 && HasRole(i, roleAt, isCarried) && (report?.Present ?? (IsKnownAbsent(mention) ? null : true)) is { } said)
            {
                yield return new MarkerReport(mention, said, role, _sentence);
            }
            else if (report?.Present is { } present && IsReportOfVesicles(mention, present, isCarried))
            {
                yield return new MarkerReport(mention, present, null, _sentence, report.ByMethod);
            }
        }
    }

    // What cells secrete is no marker, there or not: "EVs did not contain VEGFA".
    private bool IsReportOfVesicles(Mention protein, bool present, bool isCarried) => (isCarried || (!present && protein.Term!.Category is null)) && _vesicles switch
    {
        VesiclesAt.Here => true,
        VesiclesAt.Near => !present || !_clause.SpeaksOfCells(),
        _ => !present && isCarried && !_clause.SpeaksOfCells(),
    };

    // A biomarker is one of a disease first, and only a protein that vesicles are known by may be one of them.
    private bool HasRole(int protein, int role, bool isCarried) =>
        !_clause.Between(Math.Min(protein, role), Math.Max(protein, role), ";") && (isCarried || _vesicles == VesiclesAt.Here)
        && (!_clause.Word(role).StartsWith("bio", StringComparison.Ordinal) || (isCarried && _vesicles == VesiclesAt.Here)) && !_clause.IsProposed(role)
        && (_clause.Word(role).EndsWith('s') || _clause.IsNamedBy(role, protein));

    // Proteins that vesicles should not have: to call calnexin a marker does not say that it is there.
    private static bool IsKnownAbsent(Mention protein) => protein.Term!.Category is { } category && category[0] is '3' or '4';

    private void Govern(int word)
    {
        if (_rules.MarkerMethod.Contains(_clause.Word(word)))
        {
            GovernObjects(word, true, _clause.IsFollowedBy(word, "of", "for", "against", "with") ? Bond.Object : Bond.Method, byMethod: true);
            return;
        }

        if (_rules.MarkerNeutral.Contains(_clause.Word(word)))
        {
            GovernSubject(word, value: null);
            GovernObjects(word, null, Bond.Object);
            return;
        }

        // "urine was depleted of uromodulin" says nothing of vesicles.
        if (_clause.Word(word) is "depleted" && !_clause.NamesVesiclesBefore(word))
        {
            return;
        }

        if (_rules.MarkerConfined.Contains(_clause.Word(word)) && _clause.PlaceBehind(word) is ReportPlace.NotInVesicles)
        {
            GovernSubject(word, false);
            return;
        }

        if (_clause.Word(word) is "band" or "bands" or "signal" or "signals" && _clause.ShowingVerb(word) is var verb and >= 0)
        {
            GovernSubject(verb, !_clause.Between(verb, word, "no"));
            return;
        }

        // "had no effect on fibronectin"
        if (_clause.Word(word) is "no" or "without" && (_rules.MarkerNoEffect.Contains(_clause.Word(word + 1)) || _rules.MarkerNoEffect.Contains(_clause.Word(word + 2))))
        {
            return;
        }

        var isAbsent = _rules.MarkerAbsent.Contains(_clause.Word(word));
        var isVisible = _rules.MarkerVisible.Contains(_clause.Word(word)) && _clause.IsAfterBe(word);
        if (!isAbsent && !isVisible && !_rules.MarkerPresent.Contains(_clause.Word(word)))
        {
            return;
        }

        var value = isAbsent == _clause.IsDenied(word);
        if (_subject is { } earlier && earlier.Value != value && _clause.TurnsFrom(earlier.Word, word) && !_clause.IsProteinNear(word))
        {
            _turned = _clause.PlaceBehind(word) is ReportPlace.Unsaid ? (earlier.First, earlier.Last, value) : _turned;
            return;
        }

        if (_clause.Word(word - 1) is ":" or "=" or "|" && _clause.IsProtein(word - 2))
        {
            // "CD9: positive"
            GovernList(word - 2, value, Bond.Adjacent);
        }
        else if (_units[word].AfterDash || (_clause.IsProtein(word - 1) && !_clause.IsAfterBe(word) && !_clause.IsFollowedBy(word, "of", "for") && !_clause.IsProteinNear(word)))
        {
            // "CD63-positive", "CD63 and CD81 expression"
            GovernList(word - 1, value, Bond.Adjacent);
        }
        else if (_clause.IsAfterBe(word) && !(_clause.IsFollowedBy(word, "for", "of", "in", "with") && _clause.IsProteinNear(word + 1)))
        {
            GovernSubject(word, In(_clause.PlaceBehind(word), value));
        }
        else if (_clause.Word(word + 1) is not "that" && !(_rules.MarkerNamesOf.Contains(_clause.Word(word)) && !_clause.IsFollowedBy(word, "of", "for", "in", "on")))
        {
            GovernObjects(word, In(_clause.PlaceBefore(word), value), Bond.Object);
        }
    }

    // What is said of a place, as far as it tells of vesicles.
    private static bool? In(ReportPlace place, bool value) => place switch
    {
        ReportPlace.Elsewhere => null,
        ReportPlace.NotInVesicles => value ? false : null,
        _ => value,
    };

    // What stands behind the word, up to a turn of the sentence or the next word that governs what is behind it.
    private void GovernObjects(int word, bool? value, Bond bond, bool byMethod = false)
    {
        for (var i = word + 1; i < _units.Count; i++)
        {
            if (_clause.Word(i) is ";" || (_rules.MarkerTurn.Contains(_clause.Word(i)) && _clause.Word(i + 1) != "not"))
            {
                return;
            }

            if (_clause.IsProtein(i) && !(value == true && IsOnlyCarried(word, i)))
            {
                Claim(i, _clause.Word(i - 1) == "not" && value == true ? new Report(false, Bond.Own) : new Report(value, bond, byMethod));
            }
        }
    }

    // "carried integrins": what any molecule may be said of makes a marker only of those that vesicles are known by.
    private bool IsOnlyCarried(int word, int protein) =>
        _rules.MarkerCarries.Contains(_clause.Word(word)) && !_rules.Identifies(_units[protein].Mentions[0].Name);

    // "CD63, CD81 and syntenin were detected", "no calnexin was detected", "neither CD9 nor CD63 was": the list right before the verb.
    private void GovernSubject(int word, bool? value)
    {
        var at = word - 1;
        var isPlural = false;
        while (at >= 0 && !_units[at].IsEntity && (_clause.Word(at) is "is" or "are" or "was" or "were" or "be" or "been" or "being" or "not" or "also" or "both" or "all" or "could" or "can" or "did" or "do"
            or "does" or "have" or "has" or "had" or "to" or "found" or "shown" or "remained" or "appeared" or "that" or "which" or "either" or "barely" or "hardly" || _clause.Word(at).EndsWith("ly", StringComparison.Ordinal)))
        {
            isPlural |= _clause.Word(at) is "are" or "were" or "do" or "have";
            at--;
        }

        at = _clause.BeforeApposition(at);
        GovernList(at, value, Bond.Subject, isPlural);
        if (value is { } said && _clause.IsProtein(at))
        {
            _subject = (word, _clause.ListStart(at), at, said);
        }
    }

    private void GovernList(int last, bool? value, Bond bond, bool isPlural = true)
    {
        var first = _clause.ListStart(last);
        for (var i = first; value is not null && i <= last; i++)
        {
            // "neither CD9 nor CD63 was detected"
            value = _clause.Word(i) is "no" or "neither" ? false : value;
        }

        // "contained CD63, and calnexin was absent": the subject of a verb in the singular is the last name, where another word governs the others.
        if (bond == Bond.Subject && first < last && _reports[_clause.FirstProtein(first, last)] is { Bond: Bond.Object })
        {
            for (var i = last; i > first; i--)
            {
                if (_clause.Word(i) is "and" && (!isPlural || _clause.Word(i - 1) == ","))
                {
                    first = i + 1;
                    break;
                }
            }
        }

        for (var i = first; i <= last; i++)
        {
            if (_clause.IsProtein(i))
            {
                Claim(i, _clause.Word(i - 1) == "not" && value is { } positive ? new Report(!positive, Bond.Own) : new Report(value, bond));
            }
        }
    }

    private void Claim(int unit, Report report)
    {
        // A later word of the same bond is the nearer one.
        if (_reports[unit] is not { } earlier || report.Bond >= earlier.Bond)
        {
            _reports[unit] = report;
        }
    }

    /// <summary>Each protein of which nothing is reported, with the reason, for those who ask why; asked after <see cref="Read"/>.</summary>
    public IEnumerable<(Mention Protein, string Why)> Rejected()
    {
        for (var i = 0; i < _units.Count; i++)
        {
            if (_clause.IsProtein(i))
            {
                yield return (_units[i].Mentions[0], Why(i));
            }
        }
    }

    private string Why(int protein) =>
        _clause.IsConstruct(protein) ? "it is part of a construct or a complex here"
        : _clause.IsOfCells(protein) ? "it marks cells here"
        : !_units.Exists(IsMarker) ? "only an imported vocabulary knows it, and no marker stands beside it"
        : _reports[protein] is not { } report ? "no word reports that vesicles have it or lack it, and none calls it a marker"
        : report.Present is null && !_clause.SpeaksOfCells() ? "what is said of it is neither that it is there nor that it is not"
        : !IsCarried(_units[protein].Mentions[0]) ? "vesicles are not known by it, and no word calls it a marker (Get-ExoCargo tells what vesicles carry)"
        : _clause.SpeaksOfCells() ? "the sentence speaks of cells or tissues, and does not say it of vesicles"
        : "neither this sentence nor the one before names vesicles";

    private bool IsMarker(Unit unit) => unit.IsEntity && unit.Mentions[0].Term is { } term && (term.Category is not null || _markers.Contains(term));

    // Known of vesicles, or of what is prepared along with them.
    private bool IsCarried(Mention protein) =>
        protein.Term!.Group == "surface" || (protein.Term.Category is { } category && _rules.CarriedCategories.Contains(category));
}
