import type { CleaningRecord } from "./cleaned";

/** A file name, often with the author's folders: meaningless to readers. */
const fileName = /^[^。；]*\.(png|jpe?g|jfif|gif|bmp|webp|tiff?|emf|wmf|svg)$/i;
/** Names that cameras, Word and WPS give to pictures. */
const number =
  /^(IMG|DSC|DSCN|MVIMG|微信图片|QQ图片|QQ截图|图片|图像|Picture|Image|Graphic)[\s_-]*\d[\d_-]*$/i;
/** What Word adds to automatic descriptions. */
const guessed =
  /[\s，。]*(描述已自动生成|AI 生成的内容可能不正确。?|Description automatically generated)[\s，。]*$/;

/** The alternative text of a picture without automatic text. What is removed is recorded. */
export function cleanAlt(alt: string, record: CleaningRecord): string {
  const words = fileName.test(alt) || number.test(alt) ? "" : alt.replace(guessed, "");
  if (words !== alt) record.add("residue", alt, words);
  return words;
}
