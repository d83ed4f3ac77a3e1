using System.Collections.Frozen;

namespace ExoTools.Citations.Parsing;

/// <summary>The words that journal titles are abbreviated with, so that their full stops are not taken for ends of sentences.</summary>
internal static class JournalWords
{
    private static readonly FrozenSet<string> s_words = (
        "Abstr Acad Acc Account Accts Acta Addict Admin Adm Adolesc Adsorpt Adv Aeronaut Aerosp Agric Agr Agron Allerg Alzheimers Amb Ambul Am Amer Anaesth Anaesthesiol Anal "
        + "Analg Analyt Anat Androl Anesth Anesthesiol Angew Angiogr Angiol Anim Ann Annal Annu Anthropol Antibiot Anticancer Antimicrob Antivir Antiviral Appl Aquac Aquat Arch Arq Arterioscler Arthrosc Assess Assist Assoc Asoc Astron "
        + "Astrophys Atmos Atmosph Aust Austral Auton Autoimmun Automat Bacteriol Basel Behav Beh Belg Ber Biochem Biochim Biodivers Bioeng Bioenerg Biofabr Bioinform Bioinf Bioinorg Biol "
        + "Biomacromol Biomater Biomech Biomed Biomol Biomark Bioorg Biophys Bioproc Bioresour Biosci Biosyst Biotechnol Biotech Bot Br Braz Bras Brit Bull Bur Calcif Calif Can Canad Capill Carbohydr Carcinog Card Cardiol Cardiothorac Cardiovasc "
        + "Catal Cell Cerebr Cereb Cerebrovasc Ceram Chem Chemother Chim Chin Chir Chromatogr Chron Chronobiol Circ Circul Cir Clim Clin Cochrane Cogn Coll Colloid Colorectal Comb Comm Commun Comm Comp Compar Compend Compos Comput Conf "
        + "Conserv Constr Contam Contemp Contr Contracept Coord Corros Cosmet Craniofac Crim Crit Croat Cryst Crystallogr Cult Cur Curr Cutan Cybern Cytogenet Cytol Cytom Deliv Dement Demogr Dent Dep Dermatol Dermatopathol Des Desalin Dev Develop "
        + "Devel Diab Diabetol Diagn Dig Dis Discov Disord Dispos Distrib Div Doc Dtsch Dyn Ecol Econ Ecosyst Ecotox Ecotoxicol Ed Educ Egypt Elec Electr Electrochem Electroencephalogr Electromyogr Electron Electrophor Embryol Emerg Endocr "
        + "Endocrinol Endod Endosc Endourol Energ Eng Engin Engl Enol Entomol Environ Enzym Enzymol Epidemiol Epigenet Ergon Esp Ethn Ethnopharmacol Ethol Eur Europ Eval Evid Evol Exerc Exp Exper Expert Explor Expo Extracell Extr Facial Fac Fam "
        + "Ferment Fert Fertil Fiz Fisheries Fluoresc Forens Forensic Found Fortschr Fr Front Funct Fundam Fut Gastroenterol Gastrointest Gaz Gen Genet Genom Geochem Geochim Geogr Geol Geom Geophys Geosci Ger Geriatr Gerodontol Gerontol Glob Glycobiol Gynaecol Gynecol Haematol Handb "
        + "Harb Harv Hell Helv Hematol Hepat Hepatobiliary Hepatol Herb Hered Herpetol Hist Histochem Histol Histopathol Hong Horm Hosp Hort Hortic Hospit Hum Hung Hyg Hydrobiol Hydrol Hypertens Hypn Hypotheses Ident Imag Immun Immunobiol Immunogenet Immunol "
        + "Immunopathol Immunopharmacol Immunother Implant Improv Ind Indian Inf Infect Infecc Inflam Inflamm Inform Inhal Inherit Inj Innov Inorg Inov Inst Instr Instrum Integr Intell Interdiscip Interf Intern Internat Internist Interv Int Intl Investig Invest Investigat Iran Isl Isot Isr Ist Ital Jpn Kardiol "
        + "Klin Korean Lang Langmuir Laparoendosc Laryngol Laryngorhinootol Leadersh Learn Lett Leuk Leukoc Libr Limnol Ling Lipidol Liq Lit Lond Lymphat Lympho Mach Macromol Magn Malar Mamm Manag Manage Manuf Mark Mat Mater Matern Math Maxillofac Meas Measur Mech Med Medic Medicin Membr Mem "
        + "Memb Ment Metab Metabol Met Meteorol Meth Methodol Methods Mex Microb Microbiol Microchem Microcirc Microfluid Microorg Microsc Microvasc Mikrobiol Mil Min Minim Mitig Mitochondr Mod Mol Molec Monatsh Monatsschr Monit Monogr Morphol Mot Motil Motiv Mov Multidiscip Multivar Munch Musculoskelet Mus Mutagen Mutat Mycol Mycoses Nanomed Nanobiotechnol Nanotechnol "
        + "Narc Nat Natl Natn Naunyn Neonat Neonatal Nephrol Nerv Netw Neurobiol Neurochem Neurocrit Neurodegener Neuroendocrin Neuroendocrinol Neurogenet Neuroimaging Neuroimmunol Neuroinflamm Neuroinform Neurol Neurooncol Neuropathol Neuropediatr Neuropharmacol Neurophysiol Neuropsych Neuropsychiatr Neuropsychol Neuropsychopharm Neuropsychopharmacol Neuroradiol Neurorehabil Neurosci Neurosurg Neurotoxicol Neurotraum Neurotrauma Neurother Neurourol Newsl "
        + "Nitr Nord Norm Nucl Nuc Numer Nurs Nutr Nutrit Obes Obst Obstet Occup Oceanogr Ocul Odontol Oncog Oncol Ophthalm Ophthal Ophthalmol Opin Opt Optom Oper Org Organomet Orig Ornithol Orthod Orthop Orthopaed Osteoarthr Osteoporos Osteopath Otol Otolaryngol Otorhinolaryngol Outc Oxf Oxid Paed Paediatr Pak Palaeontol Palliat Pancreat Pap Paras Parasit "
        + "Parasitol Partic Pathog Pathol Pathophysiol Ped Pediatr Pept Percept Perform Perinat Periodontol Periop Perioper Pers Persp Perspect Pestic Petrol Pflugers Pharm Pharmacoecon Pharmacoepidemiol Pharmacogenom Pharmacogenet Pharmacokinet Pharmacol Pharmacother Pharmaceut Pharmazie Phila Philos Phil Photobiol Photochem Photogr Photon Phys Physic Physik Physiol Physiother Phyt Phytochem Phytomed Phytopathol Phytother Phytotax "
        + "Plast Plann Plasm Pneumol Pol Polit Poll Pollut Polym Popul Postgrad Postep Postharvest Pract Prac Prax Pre Precis Prenat Prep Presse Prev Prim Primat Prob Probab Probiot Probl Proc Prod Prof Prog Progr Promot Prop Prosthet Prosthodont Prostagland Prot Proteom Protoc Psych Psychiat Psychiatr Psychobiol Psychoanal Psychol Psychom Psychometr Psychon Psychoneuroendocr Psychonom Psychopathol Psychopharm Psychopharmacol Psychophysiol Psychosoc Psychosom Psychother "
        + "Pub Publ Pulm Qual Quant Quart Quat Radiat Radioanal Radiobiol Radiochem Radiogr Radiol Radiother Raman Rap Rass Reanim Rec Recept Recomb Reconstr Recl Reg Regen Regul Rehab Rehabil Relat Reliab Rem Remote Ren Renew Rep Repos Reprod Res Resp Respir Resour Resusc Retin Retrovir Reum Rev Rheum Rheumat Rheumatol Rhinol Rinsho Roy Russ Saf Sao Sand Saude Saudi Scand Schizophr Schmerz Sch Schweiz "
        + "Sci Scientometr Scientif Scr Seism Sel Semin Sens Separ Sep Ser Serv Simul Signal Skelet Skel Soc Sociol Softw Sol Som Spec Spect Spectrom Spectrosc Spectrochim Stand Stat Statist Stereotact Stomatol Strabism Strahlenther Strateg Struct Stud Subcell Subst Subtrop Suicid Suppl Surf Surg Surv Sust Sustain Swed Symp Syn Synth Syndr Syst Taxon Tech "
        + "Technol Telemed Tech Teratog Teratol Terap Terr Tetrahedron Ther Therap Theor Theriogenol Thermochim Thorac Thromb Thyr Tijdschr Tiss Tob Topogr Tox Toxicol Trac Trad Trans Transact Transfus Transl Transfer Transm Transp Transplant Transpl Traum Traumatol Treat Trop Tuberc Turk Tzu Ultramicrosc Ultrason Ultrastruct Univ Upd Urol Urogyn Vaccin Vasc Venez Vener Verh Vet Vib Virol Virchows Vis Vitam Vitr Vopr Wat Welf Wien Wildl Wiley Wkly Wochenschr Workpl Wschr Xenobiot Yearb Yonsei Zentralbl Zhong Zhonghua Zool Zoonoses Zh Zhurnal "
        + "Reson West Bioconjug Pac Afr Asian Dir Assoc Med Sci Biol Chem Int Natl Perspect Technol Interfaces Acad Adsorp Belgr Buenos Camb Chic Copenh Edinb Leipz Madr Mosk Stockh "
        + "Accid Acoust Actas Addit Advis Aerobiol Aesthet Affect Aggress Aliment Allergol Altern Alzheimer Ameliorat Amphib Antioxid Aphasiol Apher Aquacult Arab Archiv Arterioscl Artif Astrobiol Atheroscler Attach Audiol Autops Bioact Biocatal Biocomput Bioconj Biodegrad Biodeterior Bioelectron Biogeosci Biointerphases Biometr Bioph Biopharm Biopreserv Bioprocess Biosens Biostat Biotherap Biotherm Bronch Cancerol Cardiopulm Cardiothoracic Cartil Chemom Chemosph Chemotherap Chirurg Cholest Chromosom Coag Cosm Craniomaxillofac Cytotechnol Dalt Dermato Diabet Dialys Echocardiogr Elem Embol Emot Endovasc Energet Entom Epidem Esophag Extrem "
        + "Extremophil Fed Glyc Glycoconj Haemost Hear Hemoglob Hemost Hepato Histoch Hormon Immuno Inorganica Intens Intervent Invas Invertebr Ir Kor Lab Labor Longev Magnes Malays Mammal Mar Marit Melan Microchim Micromach Mikrochim Morbid Mutagenes Myc Nanobio Nanopart Nanotech Nefrol Neth Neuro Neurobehav Neurodegen Neurogastroenterol Neuroimag Neuropept Neurotox Neurovirol Oncoimmunol Onkol Organogen Orphanet Oxidat Pancreatol Pathobiol Pigm Pituit Pneumon Preg Prehosp Psychogeriatr Psychooncol Pulmon Purif Refract Regener Retrovirol Rheol Scienc Supercrit Targ Technic Ukr Urologic Uzb Ven Verm").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a word is one that titles are abbreviated with.</summary>
    public static bool Contains(string word) => s_words.Contains(word);

    /// <summary>Whether every word is one that journals are abbreviated with ("Clin Infect Dis").</summary>
    public static bool AreAll(string region)
    {
        foreach (var word in region.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Contains(word.TrimEnd('.')))
            {
                return false;
            }
        }

        return true;
    }
}
