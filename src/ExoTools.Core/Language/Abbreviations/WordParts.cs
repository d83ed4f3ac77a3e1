namespace ExoTools.Language.Abbreviations;

/// <summary>
/// The parts that learned compounds are made of ("lipo-poly-saccharide", "electro-encephalo-gram"). Abbreviations take the first
/// letters of such parts as they take those of words.
/// </summary>
internal static class WordParts
{
    private const string Parts =
        "acet acid acyl aden adren aldehyd alkyl allyl amid amin ammoni amyl andro angi anhyd anil anthr arabin arsen arteri arthr aryl ascorb aspart azol " +
        "bacteri benz bilirub bios bisphos blast brom bulin butyl butyr calc capill carb carcin card carotid cell cellul centes centr cephal cerebr chem " +
        "chlor chol choline chondr chord chrom cidal cide citr clast cobal coccus col colo contra coron cortic cosan crin cresc crypt cyan cyclo cyst cyt " +
        "delta deoxy depend derm desmin dextr diaz diol diox dipep dopa drom duoden dynam dys ectom electro embry emia encephal endo enol enter enzym eos " +
        "epi epin eryth esophag ester estr ethan ether ethyl fer fibr fluor fol form fract fructo furan fus galact gam gangl gastr gen genes genic geno glauc " +
        "glob glom gluc glutam glyc gnath gonad grad gram gran graph guanid haem hem hemi hepat hept herbic hetero hex hist hyal hydr hydraz hydrox ileo imid " +
        "immun indol infect infra inos insulin inter intra iod iron iso isomer itis kal kerat kin kinas lact laryng latex leptin leuk lign lingu lip lith lobul " +
        "log lumb lymph lys macro malon mamm mangan mast medi megal melan membran mening menstr merc mesench meso metabol meter meth methox methyl metr " +
        "micr mitr mod mono morph motor muc muscul mut mycin myel myo naphth nas natr necr neo nephr neur nicotin nitr nitros norm nos nucl ocul oestr ol " +
        "olfact olig onc ophthal opioid opsin opt oro osm osom oss osteo otid otom ovar oxal oxid oxin oxy oxygen pancre papill para parath partum path pelv penic " +
        "pent pept peri periton perox phage phar pharm phen phenol pheny pheres phil phob phor phos phosph phot phren phyl phyto pin pituit placent plasm " +
        "plast platin plegi pleur plex pneum pod poie polar poly popul porph post pox precip press pro prol prop propyl prost prot proteas protein psych pter pub " +
        "pulm pur purin pyel pyr pyrid pyrimid pyruv quant quin radi react recept rect reg ren resist retic retin rhabd rheum rhin rib ribo sacchar salicyl " +
        "sarc scint scler scop sect sens sensitiv sept ser sial skelet soma somat som sperm sphing spin spir splen spong spor stat statin sten ster steroid stim " +
        "stom strept struct styr succin sugar sulf sulph supp surf sympath syn synth tachy tax tectom tele tens terat terpen test tetra thal thel theoph therap " +
        "therm thi thio thorac thromb thym thyr tid tocop tom toni top tox trach trans traum tri tripsy trop troph tropic trypt tub tumor typ tyr uracil ural uran " +
        "ureth uric uridin urin urol uter uvea vaccin vagin valent valv var vas vascul ven venous ventil ventric vers vertebr vesic vir viral virus vis visc vital vitr " +
        "xanth xen xyl yl zo zol zyg zym";

    private const int Shortest = 3;

    private static readonly string[][] s_partsByInitial = ByInitial();

    /// <summary>Whether a known part of compounds starts within a word at a position.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the part would start.</param>
    /// <param name="end">Where the word ends.</param>
    internal static bool StartsAt(string text, int at, int end)
    {
        if (!char.IsAsciiLetterLower(text[at]))
        {
            return false;
        }

        var rest = text.AsSpan(at, end - at);
        if (rest.Length < Shortest)
        {
            return false;
        }

        var second = rest[1];
        foreach (var part in s_partsByInitial[text[at] - 'a'])
        {
            if (part[1] == second && rest.StartsWith(part, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static string[][] ByInitial()
    {
        var parts = new string[26][];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = Parts.Split(' ').Where(part => part.Length >= Shortest && part[0] == 'a' + i).ToArray();
        }

        return parts;
    }
}
