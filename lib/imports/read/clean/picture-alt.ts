import type { CleaningRecord } from "./cleaned";

/** The name of a file, often with the folders of whoever wrote the report: it means nothing to a reader. */
const fileName = /^[^。；]*\.(png|jpe?g|jfif|gif|bmp|webp|tiff?|emf|wmf|svg)$/i;
/** What cameras, Word and WPS call a picture by themselves. */
const number =
  /^(IMG|DSC|DSCN|MVIMG|微信图片|QQ图片|QQ截图|图片|图像|Picture|Image|Graphic)[\s_-]*\d[\d_-]*$/i;
/** What Word adds to a description that it guessed. */
const guessed =
  /[\s，。]*(描述已自动生成|AI 生成的内容可能不正确。?|Description automatically generated)[\s，。]*$/;

/** The words that stand for a picture, without those that nobody wrote. What goes is reported. */
export function cleanAlt(alt: string, record: CleaningRecord): string {
  const words = fileName.test(alt) || number.test(alt) ? "" : alt.replace(guessed, "");
  if (words !== alt) record.add("residue", alt, words);
  return words;
}
