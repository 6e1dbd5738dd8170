import type { Edition } from "./editions/edition";
import { printedDay } from "./numerals/days";
import { type Prose, proseOf, proseText } from "./prose/prose";
import { type Front, PREFACE, type ReportContent } from "./report";
import type { YearNotice } from "./season/usual-words";
import { titleInMarks } from "./title";

/**
 * The standard opening paragraph: legal basis with this year's notice of the county, who compiled it, period,
 * contact (domain 1.2). What the front matter lacks is left out; there are no placeholders.
 */
export function standardPreface(
  edition: Edition,
  organ: string,
  front: Front,
  notice: YearNotice | null = null,
): Prose {
  const cited = notice?.title ? [...edition.legalBasis, notice] : edition.legalBasis;
  const basis = cited
    .map(({ title, number }) => `${titleInMarks(title)}${number ? `（${number}）` : ""}`)
    .join("、");
  const period =
    front.periodFrom && front.periodTo
      ? `所列数据的统计期限自${printedDay(front.periodFrom)}起至${printedDay(front.periodTo)}止。`
      : "";
  const contact = [
    front.address && `地址：${front.address}`,
    front.postcode && `邮编：${front.postcode}`,
    front.phone && `电话：${front.phone}`,
    front.email && `电子邮箱：${front.email}`,
  ].filter(Boolean);
  const asking = contact.length > 0 ? `对本报告如有疑问，请与${organ}联系（${contact.join("，")}）。` : "";
  return proseOf(`本报告由${organ}根据${basis}编制。${period}${asking}`);
}

/**
 * True if the opening is still the generated one for these fields, with the county's notice or without:
 * nobody has edited it.
 */
export function isStandardPreface(
  edition: Edition,
  organ: string,
  { front, chapters }: ReportContent,
  notice: YearNotice | null = null,
): boolean {
  const written = proseText(chapters[PREFACE]).trim();
  return [notice, null].some(
    (cited) => written === proseText(standardPreface(edition, organ, front, cited)).trim(),
  );
}

/**
 * The opening generated again after its fields changed to `front`; null if somebody edited it, or if it stays
 * the same.
 */
export function followingPreface(
  edition: Edition,
  organ: string,
  before: ReportContent,
  front: Front,
  notice: YearNotice | null = null,
): Prose | null {
  if (!isStandardPreface(edition, organ, before, notice)) return null;
  const after = standardPreface(edition, organ, front, notice);
  return proseText(after) === proseText(before.chapters[PREFACE]) ? null : after;
}
