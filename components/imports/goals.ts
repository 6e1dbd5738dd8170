import { frontLabels } from "@/components/reports/fields/field-label";
import type { Form } from "@/lib/core/editions/form";
import { chapterNumber } from "@/lib/core/prose/numbering";
import { frontFields, PREFACE } from "@/lib/core/report";
import { type Goal, type Item, sameGoal } from "@/lib/imports/review/sorting";

type GoalOption = { label: string; goal: Goal };
export type GoalGroup = { label: string; options: GoalOption[] };

/** Every place to which a person may move a block; first the one where it was found, where the others do not name it. */
export function goalOptions(form: Form, item: Item): GoalGroup[] {
  const { found, goal } = item;
  const back = ["figures", "heading", "form"].includes(found.kind) && !sameGoal(found, goal);
  return [
    ...(back
      ? [{ label: "放回原处", options: [{ label: `原处：${goalLabel(found, form)}`, goal: found }] }]
      : []),
    { label: "正文", options: chapterOptions(form) },
    {
      label: "不导入",
      options: [{ label: item.picture ? "不要这张图片" : "不要这一段", goal: { kind: "out" } }],
    },
    ...(item.picture
      ? []
      : [
          {
            label: "基本信息",
            options: frontFields.map(
              (field): GoalOption => ({ label: frontLabels[field], goal: { kind: "front", field } }),
            ),
          },
        ]),
  ];
}

function chapterOptions({ outline }: Form): GoalOption[] {
  return [
    { label: "引言", goal: { kind: "chapter", chapterId: PREFACE } },
    ...outline.chapters.map(
      ({ id, heading }, index): GoalOption => ({
        label: `${chapterNumber(index)}${heading}`,
        goal: { kind: "chapter", chapterId: id },
      }),
    ),
  ];
}

/** A place as a person calls it. */
export function goalLabel(goal: Goal, form: Form): string {
  switch (goal.kind) {
    case "front":
      return frontLabels[goal.field];
    case "heading":
      return `${chapterLabel(goal.chapterId, form)}的标题`;
    case "chapter":
      return chapterLabel(goal.chapterId, form);
    case "figures":
      return tableTitle(goal.tableId, form);
    case "form":
      return "由格式自动印出";
    case "open":
      return "还没有放";
    case "out":
      return "不要";
  }
}

export function chapterLabel(chapterId: string, form: Form): string {
  return (
    chapterOptions(form).find(({ goal }) => goal.kind === "chapter" && goal.chapterId === chapterId)?.label ??
    chapterId
  );
}

function tableTitle(tableId: string | null, form: Form): string {
  return form.tables.find(({ id }) => id === tableId)?.title ?? "统计表";
}

/** Whether the form has such a place. */
export function goalExists(goal: Goal, form: Form): boolean {
  switch (goal.kind) {
    case "heading":
    case "chapter":
      return goal.chapterId === PREFACE || form.outline.chapters.some(({ id }) => id === goal.chapterId);
    case "figures":
      return goal.cells.every((cell) => form.cells.has(cell));
    default:
      return true;
  }
}

/** The group under which a block stands on the right: one for each chapter and table, and one each for the rest. */
export function groupOf(goal: Goal): string {
  switch (goal.kind) {
    case "heading":
    case "chapter":
      return `chapter:${goal.chapterId}`;
    case "figures":
      return `table:${goal.tableId}`;
    default:
      return goal.kind;
  }
}
