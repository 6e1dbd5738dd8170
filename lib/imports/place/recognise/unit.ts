/** The name of the unit, as short as it is called: “高青县青城镇人民政府” → “青城镇”. Null where no organ is named. */
export function unitIn(text: string): string | null {
  const organ = text
    .replace(/[\s\u3000]+/g, "")
    .replace(/(\d{4}年度?|关于|[〔（(]\d{4}[〕）)])+/g, "")
    .replace(/(政府信息|政务信息|政务|信息)公开.*$/, "")
    .replace(/(年度|工作)$/, "");
  return shortName(organ);
}

/** “由……人民政府编制”, “现就……2023年政府信息公开”, a signature, or the organ named most often. */
export function unitNamedIn(texts: readonly string[]): string | null {
  const text = texts.join("\n").slice(0, 50_000);
  const compiled = /由([\u3400-\u9fff]{2,24}?(?:人民政府|办事处|政府))[^，。]{0,10}编制/.exec(text)?.[1];
  if (compiled) return shortName(compiled);
  const reported = /现[就将把]([\u3400-\u9fff]{2,20}?)\d{4}年(?:度)?(?:政府信息|政务)公开/.exec(text)?.[1];
  const reporting = reported ? shortName(reported) : null;
  if (reporting) return reporting;
  const named = text.match(/[\u3400-\u9fff]{2,12}?(?:镇|乡|街道)(?:人民政府|办事处|党工委)/g) ?? [];
  return named.length > 0
    ? shortName(
        (named.at(-1) as string).replace(
          /^(由|与|请|的|和|及|是|在|对|把|将|向|为|经|到|从|被|给|让|以|就|按|现)+/,
          "",
        ),
      )
    : null;
}

function shortName(organ: string): string | null {
  const name = organ.replace(/(人民)?政府(办公室)?$|(街道)?办事处$|党工委$/, (ending) =>
    ending.startsWith("街道") ? "街道" : "",
  );
  const township =
    /^(?:.{2,9}?(?:省|自治区|自治州|盟))?(?:.{2,8}?(?:市|州))?(?:.{1,8}?(?:县|区|市|旗))?([^县区市省]{1,9}(?:镇|乡|街道|苏木))$/.exec(
      name,
    )?.[1];
  if (township) return township;
  if (/^[\u3400-\u9fff]{2,20}(镇|乡|街道|局|委员会|委|办公室|中心|县|区|市|院|处)$/.test(name)) return name;
  return null;
}
