/** Countries and regions of ISO 3166-1 for a list to choose from; their names are the browser's own. */

/** Three letters and two letters, from the generated table of the module (npm i18n-iso-countries 7.14.0, MIT). */
const CODES = "ABWAW AFGAF AGOAO AIAAI ALAAX ALBAL ANDAD AREAE ARGAR ARMAM ASMAS ATAAQ ATFTF ATGAG AUSAU AUTAT AZEAZ BDIBI BELBE BENBJ BESBQ BFABF BGDBD BGRBG BHRBH "
  + "BHSBS BIHBA BLMBL BLRBY BLZBZ BMUBM BOLBO BRABR BRBBB BRNBN BTNBT BVTBV BWABW CAFCF CANCA CCKCC CHECH CHLCL CHNCN CIVCI CMRCM CODCD COGCG COKCK COLCO "
  + "COMKM CPVCV CRICR CUBCU CUWCW CXRCX CYMKY CYPCY CZECZ DEUDE DJIDJ DMADM DNKDK DOMDO DZADZ ECUEC EGYEG ERIER ESHEH ESPES ESTEE ETHET FINFI FJIFJ FLKFK "
  + "FRAFR FROFO FSMFM GABGA GBRGB GEOGE GGYGG GHAGH GIBGI GINGN GLPGP GMBGM GNBGW GNQGQ GRCGR GRDGD GRLGL GTMGT GUFGF GUMGU GUYGY HKGHK HMDHM HNDHN HRVHR "
  + "HTIHT HUNHU IDNID IMNIM INDIN IOTIO IRLIE IRNIR IRQIQ ISLIS ISRIL ITAIT JAMJM JEYJE JORJO JPNJP KAZKZ KENKE KGZKG KHMKH KIRKI KNAKN KORKR KWTKW LAOLA "
  + "LBNLB LBRLR LBYLY LCALC LIELI LKALK LSOLS LTULT LUXLU LVALV MACMO MAFMF MARMA MCOMC MDAMD MDGMG MDVMV MEXMX MHLMH MKDMK MLIML MLTMT MMRMM MNEME MNGMN "
  + "MNPMP MOZMZ MRTMR MSRMS MTQMQ MUSMU MWIMW MYSMY MYTYT NAMNA NCLNC NERNE NFKNF NGANG NICNI NIUNU NLDNL NORNO NPLNP NRUNR NZLNZ OMNOM PAKPK PANPA PCNPN "
  + "PERPE PHLPH PLWPW PNGPG POLPL PRIPR PRKKP PRTPT PRYPY PSEPS PYFPF QATQA REURE ROURO RUSRU RWARW SAUSA SDNSD SENSN SGPSG SGSGS SHNSH SJMSJ SLBSB SLESL "
  + "SLVSV SMRSM SOMSO SPMPM SRBRS SSDSS STPST SURSR SVKSK SVNSI SWESE SWZSZ SXMSX SYCSC SYRSY TCATC TCDTD TGOTG THATH TJKTJ TKLTK TKMTM TLSTL TONTO TTOTT "
  + "TUNTN TURTR TUVTV TWNTW TZATZ UGAUG UKRUA UMIUM URYUY USAUS UZBUZ VATVA VCTVC VENVE VGBVG VIRVI VNMVN VUTVU WLFWF WSMWS YEMYE ZAFZA ZMBZM ZWEZW";

/** Chosen most often here, so they stand first. */
const FIRST = ["CHN", "HKG", "MAC", "TWN"];

/** As documents of the mainland name them. @type {Readonly<Record<string, { "zh-CN": string, en: string }>>} */
const NAMES = {
  HKG: { "zh-CN": "中国香港", en: "Hong Kong, China" },
  MAC: { "zh-CN": "中国澳门", en: "Macao, China" },
  TWN: { "zh-CN": "中国台湾", en: "Taiwan, China" },
};

/** @type {Map<string, string[][]>} */
const made = new Map();

/** @param {import("./language.js").Lang} lang */
function list(lang) {
  const names = new Intl.DisplayNames(lang, { type: "region" });
  const rows = CODES.split(" ").map((codes) => {
    const code = codes.slice(0, 3);
    return [code, `${code} ${NAMES[code]?.[lang] ?? names.of(codes.slice(3)) ?? ""}`];
  });
  /** @param {string[]} row */
  const rank = ([code]) => (FIRST.includes(code) ? FIRST.indexOf(code) : FIRST.length);
  return rows.sort((a, b) => rank(a) - rank(b));
}

/**
 * Code and words, in the language asked for.
 * @param {import("./language.js").Lang} lang
 * @returns {readonly string[][]}
 */
export function countries(lang) {
  const rows = made.get(lang) ?? list(lang);
  made.set(lang, rows);
  return rows;
}

/** @param {string} code @param {import("./language.js").Lang} lang */
export function countryWords(code, lang) {
  const row = countries(lang).find(([known]) => known === code);
  return row ? row[1].slice(4) : code;
}
