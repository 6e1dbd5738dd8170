import { withArabicYears } from "@/lib/core/prose/chinese-dates";

/** Endings of an organ's name; longer ones come before those that they contain. */
const ending =
  "(?:人民政府|办事处|管理委员会|管委会|委员会|办公室|镇政府|乡政府|党工委|镇街|镇|乡|苏木|街道|街|农办|委办|分局|总局|局|厅|中心|管理处|管理站|支队|大队|联合会|联社|合作社|供销社|红十字会|县|自治旗|旗|市|区)";
/** Verbs at the beginning of a clause, before the name of another organ: “发挥市政务公开平台的作用”. */
const verbs =
  "发挥|依托|利用|运用|借助|通过|围绕|结合|统筹|协调|配合|协助|组织|参加|推[进动]|加强|做好|完成|落实|贯彻|按照|根据|接受|经过|经由|联动|依据";
/** An organ's name within a sentence, as short as the text after it permits, with a remark in brackets. */
const organ = `((?![是在对把将向为给让以按于和与及])(?!${verbs})(?:(?![的了]|[是把]|并)[\\u3400-\\u9fff]){1,26}?${ending})(?:（[^）]{1,12}）)?`;
/** Words that occur in the organ's place without being one. */
const notNames =
  /^(?:[本各该此]|贵(?=[局镇乡县市区委办厅])|全[省市县区镇乡局街]|上级|下级|有关|相关|所属|直属|辖区|[省市县区]{1,3}(?:委|政府|人民政府|局|办公室)?$|[镇乡]$|街道$|(?:县|市|区|省)(?:委|政府)|社会|人民|[镇乡街县市区](?:人民)?政府)|作为|我|全[镇乡街]|国务院|中央|门户网站|主管|受理|^(?!.+人民政府.{2,20}领导小组办公室$).*领导小组/;

/** Phrases by which a report says whose it is, the most certain first. Each has one group, the name. */
const sentences: readonly RegExp[] = [
  // “由……编制”
  new RegExp(
    `由(?:[\\d年度]{4,7})?${organ}(?:党政|综合|政务公开)*(?:办公室?)?(?:负责|牵头|组织|统一|具体)*(?:(?:按照|根据|依据|综合|结合|汇总)[^。]{1,160}?)?(?:编制|编写|制作)`,
  ),
  // “由……人民政府信息公开工作领导小组办公室根据……编制”
  new RegExp(`由${organ}(?:政府|政务)?(?:信息)?公开(?:工作)?领导小组(?:办公室)?`),
  // “现公布……2024年政府信息公开工作年度报告”, “现将2024年……政府信息公开工作情况报告如下”
  new RegExp(
    `(?:现[就将把]?|(?<![\\u3400-\\u9fff])特)(?:就|将|把)?(?:面?向(?:全?社会|公众))?(?:公布|公开|发布|通报)?(?:\\d{4}年(?:度)?)?${organ}(?:\\d{4}年?(?:度)?)?(?:的)?(?:政府|政务)?信?息?公开`,
  ),
  // “根据2024年……信息公开工作实际”, “就……2024年政府信息公开工作情况报告如下”
  new RegExp(
    `(?:\\d{4}年(?:度)?|就)${organ}(?:\\d{4}年(?:度)?)?(?:政府|政务)?信息公开工作(?:的)?(?:实际|情况|编制)`,
  ),
  // “结合……2024年工作实际”
  new RegExp(`结合${organ}\\d{4}年(?:度)?[\\u3400-\\u9fff]{0,8}实际`),
  // “内容涵盖……2024年1月1日至12月31日期间”
  new RegExp(`(?:涵盖|反映)(?:了)?${organ}\\d{4}年`),
];

/** The contact for questions, “请与……局办公室联系”: the name is the part before the office or desk. */
const asked =
  /(?:请|或|可)(?:直接)?(?:与|和|同|向|联系|咨询|致电)\s*([\u3400-\u9fff]{3,40}?)(?:联系|咨询|反映|（|\(|，|。|：)/;
const contactOrgan =
  /^.*(?:(?<!公开(?:工作)?)领导小组办公室|人民政府|(?<=[省市县区州旗])政府(?=信息公开|政务公开)|办事处|管委会|管理委员会|委员会|局|镇|乡|街道)/;
/** The report's own title where it says that it was made: “我局编制了《……局2024年政府信息公开工作年度报告》”. */
const ownReport = new RegExp(
  `(?:编制|编写|形成|公布|公开|发布)(?:了)?《${organ}\\d{4}年(?:度)?(?:政府|政务)?信息公开(?:工作)?(?:年度)?(?:报告|年报)》`,
);
/** The organ's own guide or catalogue. */
const ownGuide = new RegExp(`《${organ}(?:政府|政务)?信息公开(?:指南|目录)》`);

/** The subject of a report's first sentences: “2024年，……认真贯彻……”. */
const subject = new RegExp(
  `(?:^|[，。\\n])\\s*(?:\\d{4}年(?:度)?(?:以来|，|,)?)?${organ}(?=(?:\\d{4}年(?:度)?)?(?:认真|坚持|坚决|严格|全面|高度|始终|积极|深入|切实|扎实|按照|根据|依据|紧[紧密扣跟]|牢[牢固]|持续|不断|进一步|继续|着力|围绕|以习|以“|以《|政府信息公开工作|政务公开工作|主导|准确|在[^，。]{0,24}(?:领导|指导|部署)|[未没][有能]?[收发]|共?收到|共?主动公开))`,
  "g",
);

/** The name directly after the year at the beginning of a sentence: “2024年，……局汇聚各科室……”. */
const behindYear =
  /(?:^|[。\n])\s*\d{4}年(?:度)?(?:以来)?[，,]((?![是在对把将向为给让以按于和与及根全各])[\u3400-\u9fff]{2,20}?(?:局|厅|委员会|管委会|办公室|镇|乡|街道(?:办事处)?|人民政府))(?![的和与、及下]|人民政府|政府|办公室|党|办事处|机关|分局|网|门户|[局委办])/;

/** The unit's short name: “高青县青城镇人民政府” → “青城镇”. Null if no organ is named. */
export function unitIn(text: string): string | null {
  const named = withArabicYears(text)
    .replace(/[\s\u3000]+/g, "")
    .replace(/(\d{4}年?度?|关于|[〔（(]\d{4}[〕）)])+/g, "")
    .replace(/(政府信息|政务信息|政务|信息).{0,4}公开.*$/, "")
    .replace(/(年度|工作)$/, "")
    .replace(/[（(][^）)]{0,12}[）)]/g, "");
  return shortName(named);
}

/** The unit that a report's sentences name as its own; null if there is none. */
export function unitNamedIn(texts: readonly string[]): string | null {
  const whole = withArabicYears(texts.join("\n").slice(0, 50_000));
  const text = withoutQuotations(whole);
  for (const pattern of sentences) {
    const named = nameOf(pattern.exec(text)?.[1]);
    if (named !== null) return named;
  }
  return (
    nameOf(ownReport.exec(whole)?.[1]) ??
    subjectOf(text) ??
    nameOf(behindYear.exec(text.slice(0, 8_000))?.[1]) ??
    nameOf(contactOrgan.exec(asked.exec(text)?.[1] ?? "")?.[0]) ??
    nameOf(ownGuide.exec(whole)?.[1]) ??
    townshipNamedLast(text)
  );
}

/** The text without titles of documents and brackets, which may name other organs. */
function withoutQuotations(text: string): string {
  return text
    .replace(/《[^《》]{0,120}(?:《[^《》]{0,80}》[^《》]{0,80})*》/g, "《》")
    .replace(/〈[^〉]{0,120}〉/g, "");
}

/** The most frequent subject. */
function subjectOf(text: string): string | null {
  const times = new Map<string, number>();
  for (const [, found] of text.slice(0, 8_000).matchAll(subject)) {
    const name = nameOf(found);
    if (name !== null) times.set(name, (times.get(name) ?? 0) + 1);
  }
  return [...times].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}

function townshipNamedLast(text: string): string | null {
  const named = text.match(/[\u3400-\u9fff]{2,12}?(?:镇|乡|街道)(?:人民政府|办事处|党工委)/g) ?? [];
  return nameOf(
    named
      .at(-1)
      ?.replace(/^.*[为的]|^(由|与|请|的|和|及|是|在|对|把|将|向|为|经|到|从|被|给|让|以|就|按|现)+/, ""),
  );
}

/** Words of the sentence directly before a name. */
const before =
  /^.*(?:现[将就把]|^从.{1,8}就|请[与向和]|编[写制]|梳理|结合|贯彻|落实|按照|根据|通过|组织|公布|公开|报送|加强|推进|指导)/;

function nameOf(found: string | undefined): string | null {
  const name = found?.replace(before, "") ?? "";
  return name === "" || notNames.test(name) ? null : shortName(name);
}

function shortName(named: string): string | null {
  // “……区人民政府……街道办事处”
  const own = named.replace(/^.*人民政府(?=.{1,9}(?:镇|乡|街道|街道办事处)$)/, "");
  const name = own.replace(/(人民)?政府(办公室)?$|(街道)?办事处$|党工委$/, (end) =>
    end.startsWith("街道") ? "街道" : "",
  );
  const township =
    /^(?:.{2,9}?(?:省|自治区|自治州|盟))?(?:.{2,8}?(?:市|州))?(?:.{1,8}?(?:县|区|市|旗))?([^县区市省]{1,9}(?:镇|乡|街道|苏木|街))$/.exec(
      name,
    )?.[1];
  if (township) return township;
  if (
    /^[\u3400-\u9fff]{1,20}(镇|乡|街道|局|厅|委员会|管委会|委|办公室|农办|委办|街|中心|县|区|市|旗|院|处|站|队|联合会|联社|合作社|供销社|红十字会|残联)$/.test(
      name,
    )
  )
    return name;
  return null;
}
