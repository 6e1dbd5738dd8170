import type { Form } from "@/lib/core/editions/form";
import type { Table } from "@/lib/core/tables/table";
import { bareLabel } from "./labels";
import { likeLabels } from "./like-labels";

/** The words that an indicator table prints besides its figures. */
export type Vocabulary = {
  has: (text: string) => boolean;
  /** True for fragments of such words, broken off where a cell was full. */
  isScrap: (text: string) => boolean;
};

const heads = [
  "统计指标",
  "指标名称",
  "指标",
  "项目",
  "单位",
  "计量单位",
  "统计数",
  "数量",
  "数值",
  "信息内容",
  "内容",
  "合计",
  "序号",
];

const ofTables = new WeakMap<Table, Vocabulary>();

/**
 * The words of one table including its title, which some documents print in its first row. Cached by the
 * table.
 */
export function vocabularyOf(table: Table): Vocabulary {
  const kept = ofTables.get(table);
  if (kept) return kept;
  const made = vocabulary([...heads, table.title, ...wordsOf(table)]);
  ofTables.set(table, made);
  return made;
}

/** The words of every table of the given forms, without titles, which are above the table like a heading. */
export function vocabularyOfForms(forms: readonly Form[]): Vocabulary {
  return vocabulary([...heads, ...forms.flatMap(({ tables }) => tables.flatMap(wordsOf))]);
}

function wordsOf(table: Table): string[] {
  return [
    table.stub ?? "",
    ...table.sections.flatMap((section) => [
      section.heading ?? "",
      ...section.columns.flatMap(({ label, above = [], unit }) => [label, ...above, unit ?? ""]),
      ...section.rows.flatMap(({ label, note, group }) => [label, `${label}${note ?? ""}`, group ?? ""]),
    ]),
  ].filter((word) => word !== "");
}

/** Size of a vocabulary's cache, in texts. */
const KNOWN_MAX = 10_000;

function vocabulary(words: readonly string[]): Vocabulary {
  const plain = new Set(words.flatMap((word) => [word.replace(/\s/g, ""), bareLabel(word)]));
  const known = new Map<string, boolean>();
  const isLike = likeLabels(words, 0.62);
  const has = (text: string): boolean => {
    const key = text.replace(/[\s\u3000]+/g, "");
    if (key === "" || plain.has(key) || plain.has(bareLabel(key))) return true;
    // A sentence, or a text with hardly any Chinese character, is not a label.
    if (key.length > 80 || key.includes("。") || !/[\u4e00-\u9fff]{2}/.test(key)) return false;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = isLike(key);
    if (known.size >= KNOWN_MAX) known.clear();
    known.set(key, found);
    return found;
  };
  return { has, isScrap: (text) => isScrapOf(plain, text) };
}

/** Minimum length of a fragment. */
const SCRAP_MIN = 2;
const SCRAP_MAX = 40;

/** “总计其他”, “第三项加第四项之和）”: True if the text consists of fragments of printed words from beginning to end. */
function isScrapOf(words: ReadonlySet<string>, text: string): boolean {
  const key = text.replace(/[\s\u3000]+/g, "");
  if (key.length > SCRAP_MAX || /[\d。]/.test(key)) return false;
  const isPiece = (piece: string) => [...words].some((word) => word.includes(piece));
  // “结果维 / 持”, “总 / 计”: the first or last character of a word that did not fit.
  if (key.length === 1) return [...words].some((word) => word.startsWith(key) || word.endsWith(key));
  const reached = new Set([0]);
  for (let from = 0; from < key.length; from += 1)
    if (reached.has(from))
      for (let to = from + SCRAP_MIN; to <= key.length && isPiece(key.slice(from, to)); to += 1)
        reached.add(to);
  return reached.has(key.length);
}
