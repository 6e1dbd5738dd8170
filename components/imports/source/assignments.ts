import { frontLabels } from "@/components/reports/words/field-label";
import type { Form } from "@/lib/core/editions/form";
import { chapterNumber } from "@/lib/core/prose/numbering/numbering";
import { frontFields, PREFACE } from "@/lib/core/report";
import { type Assignment, type ReviewItem, sameAssignment } from "@/lib/imports/review/import-review";

type AssignmentOption = { label: string; assignment: Assignment };
export type AssignmentGroup = { label: string; options: AssignmentOption[] };

/** Every place that a block may be moved to; first the proposed one if it is not among them. */
export function assignmentOptions(form: Form, item: ReviewItem): AssignmentGroup[] {
  const { proposed, assignment } = item;
  const back =
    ["figures", "heading", "form"].includes(proposed.kind) && !sameAssignment(proposed, assignment);
  return [
    ...(back
      ? [
          {
            label: "放回原处",
            options: [{ label: `原处：${assignmentLabel(proposed, form)}`, assignment: proposed }],
          },
        ]
      : []),
    { label: "正文", options: chapterOptions(form) },
    {
      label: "不导入",
      options: [{ label: item.picture ? "不要这张图片" : "不要这一段", assignment: { kind: "out" } }],
    },
    ...(item.picture
      ? []
      : [
          {
            label: "基本信息",
            options: frontFields.map(
              (field): AssignmentOption => ({
                label: frontLabels[field],
                assignment: { kind: "front", field },
              }),
            ),
          },
        ]),
  ];
}

function chapterOptions({ outline }: Form): AssignmentOption[] {
  return [
    { label: "引言", assignment: { kind: "chapter", chapterId: PREFACE } },
    ...outline.chapters.map(
      ({ id, heading }, index): AssignmentOption => ({
        label: `${chapterNumber(index)}${heading}`,
        assignment: { kind: "chapter", chapterId: id },
      }),
    ),
  ];
}

/** The name of a place for display. */
export function assignmentLabel(assignment: Assignment, form: Form): string {
  switch (assignment.kind) {
    case "front":
      return frontLabels[assignment.field];
    case "heading":
      return `${chapterLabel(assignment.chapterId, form)}的标题`;
    case "chapter":
      return chapterLabel(assignment.chapterId, form);
    case "figures":
      return tableTitle(assignment.tableId, form);
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
    chapterOptions(form).find(
      ({ assignment }) => assignment.kind === "chapter" && assignment.chapterId === chapterId,
    )?.label ?? chapterId
  );
}

function tableTitle(tableId: string | null, form: Form): string {
  return form.tables.find(({ id }) => id === tableId)?.title ?? "统计表";
}

/** The group of a place on the right: one for each chapter and table, and for each other place. */
export function groupOf(assignment: Assignment): string {
  switch (assignment.kind) {
    case "heading":
    case "chapter":
      return `chapter:${assignment.chapterId}`;
    case "figures":
      return `table:${assignment.tableId}`;
    default:
      return assignment.kind;
  }
}
