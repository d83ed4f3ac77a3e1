using ExoTools.Findings.Rules;

namespace ExoTools.Findings.Analysis;

/// <summary>Where something is reported, as far as it matters for vesicles.</summary>
internal enum ReportPlace
{
    /// <summary>In vesicles, or the clause names no place.</summary>
    Unsaid,

    /// <summary>In cells, tissues or fluids: that says nothing of vesicles.</summary>
    Elsewhere,

    /// <summary>In those alone, or with vesicles denied.</summary>
    NotInVesicles,
}

/// <summary>The words and names of a sentence that may report markers, and what stands around them.</summary>
internal sealed class MarkerClause(List<Unit> units, EvidenceRules rules, MarkerSigns signs)
{
    private const int CellReach = 6;

    /// <summary>Whether a unit is a protein that the vocabulary lists.</summary>
    public bool IsProtein(int i) => i >= 0 && i < units.Count && units[i].IsEntity && units[i].Mentions[0] is { Kind: ExoEntityKind.Protein, Term: not null };

    /// <summary>The word of a unit; empty for an entity and beyond the sentence.</summary>
    public string Word(int i) => i >= 0 && i < units.Count ? units[i].Word : "";

    /// <summary>Whether the sentence speaks of cells, tissues or what is soluble.</summary>
    public bool SpeaksOfCells() => units.Exists(unit => !unit.IsEntity && rules.MarkerElsewhere.Contains(unit.Word));

    /// <summary>Whether a protein is made for an experiment, or a part of something else: "CD63 plasmid", "CD63-GFP", "Ago2-miRNA".</summary>
    public bool IsConstruct(int i) =>
        rules.MarkerConstruct.Contains(Word(i + 1)) || (i + 1 < units.Count && units[i + 1] is { AfterDash: true, IsEntity: true })
        || (i + 1 < units.Count && units[i + 1] is { AfterDash: true, IsEntity: false } joined && joined.Word.StartsWith("mir", StringComparison.Ordinal));

    /// <summary>Whether a protein marks cells, by what stands right behind its sign: "CD8+ T cells", "CD34-positive blasts".</summary>
    public bool IsOfCells(int protein)
    {
        if (signs.Of(protein) is null && !(protein + 1 < units.Count && units[protein + 1] is { AfterDash: true, IsEntity: false }))
        {
            return false;
        }

        for (var i = protein + 1; i < units.Count && i - protein <= CellReach; i++)
        {
            if (IsVesicle(i))
            {
                return false;
            }

            if (rules.MarkerElsewhere.Contains(Word(i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word turns against an earlier one that has the same subject, with no other name between: "absent in X but present in Y".</summary>
    public bool TurnsFrom(int earlier, int word)
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

    /// <summary>Where what a word says of its subject holds, by the phrase behind it: "detected in cells", "found only in lysates".</summary>
    public ReportPlace PlaceBehind(int word)
    {
        var isOnly = IsOnly(word - 1) || rules.MarkerConfined.Contains(Word(word));
        var preposition = word + 1;
        while (IsOnly(preposition) || Word(preposition).EndsWith("ly", StringComparison.Ordinal))
        {
            isOnly |= IsOnly(preposition++);
        }

        if (!(Word(preposition) is "in" or "on" or "by" or "from" || (Word(preposition) is "to" && rules.MarkerConfined.Contains(Word(word)))))
        {
            return ReportPlace.Unsaid;
        }

        var cells = false;
        for (var i = preposition + 1; i < units.Count && i - word <= 10; i++)
        {
            if (IsVesicle(i))
            {
                return cells && Word(i - 1) is "in" or "the" or "from" or "on" && Between(word, i, "not") ? ReportPlace.NotInVesicles : ReportPlace.Unsaid;
            }

            if (rules.MarkerTurn.Contains(Word(i)) && Word(i + 1) != "not")
            {
                break;
            }

            cells |= rules.MarkerElsewhere.Contains(Word(i));
        }

        return !cells ? ReportPlace.Unsaid : isOnly ? ReportPlace.NotInVesicles : ReportPlace.Elsewhere;
    }

    /// <summary>Of what a verb says that it has something, by the subject before it: "cell lysates, but not EVs, contained".</summary>
    public ReportPlace PlaceBefore(int verb)
    {
        var (cells, denied) = (false, false);
        for (var i = verb - 1; i >= 0 && Word(i) is not (";" or ":" or "that" or "which") && !(rules.MarkerTurn.Contains(Word(i)) && Word(i + 1) != "not"); i--)
        {
            if (IsVesicle(i))
            {
                if (Word(i - 1) is not "not" && Word(i - 2) is not "not")
                {
                    return ReportPlace.Unsaid;
                }

                denied = true;
            }

            cells |= rules.MarkerElsewhere.Contains(Word(i));
        }

        return !cells ? ReportPlace.Unsaid : denied ? ReportPlace.NotInVesicles : ReportPlace.Elsewhere;
    }

    /// <summary>Whether the clause before a word names vesicles.</summary>
    public bool NamesVesiclesBefore(int word)
    {
        for (var i = word - 1; i >= 0 && Word(i) is not (";" or "," or ":"); i--)
        {
            if (IsVesicle(i))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsVesicle(int i) => units[i].IsEntity && units[i].Mentions[0].Kind == ExoEntityKind.Vesicle;

    private bool IsOnly(int i) => Word(i) is "only" or "exclusively" or "solely";

    /// <summary>Whether a word stands between two units.</summary>
    public bool Between(int first, int end, string word)
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

    /// <summary>Whether one of some prepositions follows.</summary>
    public bool IsFollowedBy(int word, params ReadOnlySpan<string> prepositions)
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

    /// <summary>Whether a word has a protein right behind it.</summary>
    public bool IsProteinNear(int word)
    {
        for (var i = word + 1; i < units.Count && i - word <= 4; i++)
        {
            if (IsProtein(i))
            {
                return true;
            }

            if (units[i].IsEntity || rules.MarkerTurn.Contains(Word(i)) || Word(i) is ";" or "," or "and" or "in" or "by")
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether a form of "be" governs a word: "was", "could not be", "were clearly".</summary>
    public bool IsAfterBe(int word)
    {
        for (var i = word - 1; i >= 0 && word - i <= 4; i--)
        {
            if (Word(i) is "is" or "are" or "was" or "were" or "be" or "been" or "being" or "remained" or "appeared")
            {
                return true;
            }

            if (units[i].IsEntity || !(Word(i) is "not" or "also" or "both" or "all" or "either" or "barely" or "hardly" || Word(i).EndsWith("ly", StringComparison.Ordinal)))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether a word is denied: "did not contain".</summary>
    public bool IsDenied(int word)
    {
        for (var i = word - 1; i >= 0 && word - i <= 4 && !units[i].IsPunctuation && !units[i].IsEntity; i--)
        {
            if (rules.MarkerNegation.Contains(Word(i)) && !rules.MarkerAbsent.Contains(Word(word)))
            {
                return Word(i + 1) is not ("only" or "merely");
            }
        }

        return false;
    }

    /// <summary>The verb of which a band or a signal is the object ("gave strong bands"); -1 without one.</summary>
    public int ShowingVerb(int band)
    {
        for (var i = band - 1; i >= 0 && band - i <= 4 && !units[i].IsEntity && !units[i].IsPunctuation; i--)
        {
            if (rules.MarkerShows.Contains(Word(i)))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The end of a subject that an apposition or a relative clause stands behind ("calnexin, a marker of the ER, was"); the unit itself without.</summary>
    public int BeforeApposition(int at)
    {
        if (Word(at) is not ",")
        {
            return at;
        }

        if (IsProtein(at - 1))
        {
            return at - 1;
        }

        for (var i = at - 1; i > 0 && at - i <= 10 && Word(i) is not ";"; i--)
        {
            if (Word(i) is "," && Word(i + 1) is "a" or "an" or "the" && IsProtein(i - 1))
            {
                return i - 1;
            }
        }

        return at;
    }

    /// <summary>Whether something is only tried as a marker: "was investigated as a marker".</summary>
    public bool IsProposed(int role)
    {
        var isAs = false;
        for (var i = role - 1; i >= 0 && role - i <= 7 && !units[i].IsPunctuation; i--)
        {
            if (isAs && rules.MarkerTried.Contains(Word(i)))
            {
                return true;
            }

            isAs |= Word(i) is "as" or "for";
        }

        return false;
    }

    /// <summary>Whether the word for one marker means a protein: the next name behind it, or the names before it where none follows ("the mitochondrial marker cytochrome c").</summary>
    public bool IsNamedBy(int role, int protein)
    {
        for (var i = role + 1; i < units.Count && i - role <= 3 && !units[i].IsPunctuation; i++)
        {
            if (IsProtein(i))
            {
                return i == protein;
            }
        }

        return protein < role;
    }

    /// <summary>The first protein of a list.</summary>
    public int FirstProtein(int first, int last)
    {
        while (first < last && !IsProtein(first))
        {
            first++;
        }

        return first;
    }

    /// <summary>Where the list of names starts that ends at a unit: back over names, commas, conjunctions, brackets and what such names are called.</summary>
    public int ListStart(int last)
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
            else if (!isInBracket && !(Word(i) is "," or "and" or "or" or "nor" or "/" or "but" or "not" or "both" or "as" or "well" or "the" or "(" or "[" || rules.MarkerNoun.Contains(Word(i))))
            {
                break;
            }
        }

        return first;
    }
}
