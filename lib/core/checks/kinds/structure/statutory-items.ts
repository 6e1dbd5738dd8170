import { type Prose, proseText } from "../../../prose/prose";
import type { CellId } from "../../../tables/table";
import type { Check, CheckInput } from "../../engine/check";
import { chapterPlace, finding, type Rule } from "../../engine/finding";
import { linesOfChapter } from "../../engine/passages";

/** Contents that the Regulation prescribes, found by keyword anywhere in the report. */

const trio = [
  { name: "工作考核", words: /考核|考评/ },
  { name: "社会评议", words: /评议|满意|测评|评价|问卷/ },
  { name: "责任追究", words: /追究|追责|问责/ },
];

/**
 * Article 50: the report of a people's government states the results of appraisal, public review and
 * accountability.
 */
export function governmentResults(rule: Rule): Check {
  return {
    ...rule,
    run: (input) => {
      if (writerOf(input) !== "government" || !supervisionBegun(input)) return [];
      const missing = missingResults(input);
      if (missing.length === 0) return [];
      return [
        finding(rule, "overview", {
          message: `没有写${missing.join("、")}的结果；各级人民政府的报告应当写，没有发生的也请写明`,
          places: [chapterPlace(input, "overview")],
        }),
      ];
    },
  };
}

/**
 * The format of 2021 names the three results as the content of 监督保障 for every organ: where none is
 * mentioned, an organ that is not a government is asked. The law does not bind it, so one of them is enough.
 */
export function organResults(rule: Rule): Check {
  return {
    ...rule,
    run: (input) => {
      if (writerOf(input) !== "organ" || !supervisionBegun(input)) return [];
      if (missingResults(input).length < trio.length) return [];
      return [
        finding(rule, "overview", {
          message: "“监督保障”没有提到工作考核、社会评议、责任追究；有结果的请写上，没有的也可以写明",
          places: [chapterPlace(input, "overview")],
        }),
      ];
    },
  };
}

/**
 * A street office is an agency of a government, not one (Organic Law of local governments, Art. 85). A file
 * without a unit may be of any kind.
 */
function writerOf({ unit }: CheckInput): "government" | "organ" | "unknown" {
  if (unit.name === "") return "unknown";
  return unit.kind === "department" || /街道/.test(unit.name) ? "organ" : "government";
}

function missingResults(input: CheckInput): string[] {
  const whole = wholeText(input);
  return trio.filter(({ words }) => !words.test(whole)).map(({ name }) => name);
}

/**
 * False if the sub-item on supervision, or the whole overview, is still empty, which other rules report. A
 * new draft has the headings alone.
 */
function supervisionBegun({ form, content }: CheckInput): boolean {
  const lines = linesOfChapter("overview", content.chapters.overview).filter(
    ({ text }) => text.trim() !== "",
  );
  const chapter = form.outline.chapters.find(({ id }) => id === "overview");
  if (!chapter?.subItems) return lines.length > 0;
  const at = lines.findIndex(({ kind, text }) => kind === "heading" && /监督|保障/.test(text));
  return at >= 0 && lines.slice(at + 1).some(({ kind }) => kind !== "heading");
}

type Item = { id: string; clause: string; name: string; words: RegExp; rows: RegExp };

const items: Item[] = [
  {
    id: "applications",
    clause: "（二）",
    name: "依申请公开情况",
    words: /依申请|公开申请|申请公开|提出的?申请|收到申请/,
    rows: /^applications/,
  },
  { id: "fees", clause: "（三）", name: "收费及减免情况", words: /收费|费用|收取|减免/, rows: /^fees/ },
  {
    id: "litigation",
    clause: "（四）",
    name: "行政复议、行政诉讼情况",
    words: /复议|诉讼/,
    rows: /^(?:review|litigation)/,
  },
  {
    id: "problems",
    clause: "（五）",
    name: "主要问题及改进情况",
    words:
      /存在[^。；]{0,12}(?:问题|不足|差距)|问题(?:主要)?(?:是|有|在于|：)|不足|差距|改进(?:措施|情况|方向)/,
    rows: /^$/,
  },
];

/**
 * Article 32 of 2008: an item without a chapter in the county's outline is stated in another chapter or in
 * the table.
 */
export function itemsOfArticle32(rule: Rule): Check {
  return {
    ...rule,
    run: (input) => {
      const { outline, cells } = input.form;
      const [first] = outline.chapters;
      const whole = wholeText(input);
      if (!first || whole.trim() === "") return [];
      const headings = outline.chapters.map(({ heading }) => heading).join("\n");
      return items
        .filter(
          ({ id, words, rows }) =>
            !outline.chapters.some((chapter) => chapter.id === id) &&
            !words.test(headings) &&
            !words.test(whole) &&
            ![...cells.keys()].some((cell) => rows.test(cell) && isFilled(input, cell)),
        )
        .map(({ id, clause, name }) =>
          finding(rule, id, {
            message: `没有写${name}（2008年《条例》第三十二条第${clause}项）；没有发生的也请写明`,
            places: [chapterPlace(input, first.id)],
          }),
        );
    },
  };
}

function isFilled({ content }: CheckInput, cell: CellId): boolean {
  return (content.figures[cell]?.value ?? null) !== null;
}

/** The text of every chapter. */
function wholeText({ content, form }: CheckInput): string {
  return form.outline.chapters.map(({ id }) => textOf(content.chapters[id])).join("\n");
}

const read = new WeakMap<Prose, string>();

function textOf(prose: Prose | undefined): string {
  if (!prose) return "";
  const kept = read.get(prose) ?? proseText(prose);
  read.set(prose, kept);
  return kept;
}
