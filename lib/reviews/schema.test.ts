import { expect, test } from "vitest";
import { enterRollUpSchema } from "@/lib/counties/roll-up/schema";
import { archiveSchema } from "@/lib/publications/archive/schema";
import { putBackSchema, takeDownSchema } from "@/lib/publications/take-down/schema";
import { allowOnePersonSchema } from "@/lib/units/one-person/schema";
import { waiveSchema } from "./schema";
import { judgeScoresSchema } from "./scores/schema";
import { answerLinesSchema, decideAnswerSchema } from "./season-papers/schema";

const id = "11111111-1111-4111-8111-111111111111";
const county = "990101000000";
const ofYear = { countyCode: county, year: 2025 };
const ofPaper = { countyCode: county, paperId: id, unitCode: county };
const judged = { ...ofYear, criterionId: "c", unitCodes: [county], points: 5 };

const schemas = {
  waiver: [waiveSchema, "reason", { reportId: id, seen: "1", findingKey: "k" }],
  takeDown: [takeDownSchema, "note", { reportId: id, number: 1, ground: "mistake" }],
  putBack: [putBackSchema, "note", { reportId: id, number: 1 }],
  archive: [archiveSchema, "reason", { reports: [{ reportId: id, seen: "1" }] }],
  rollUp: [enterRollUpSchema, "reason", { ...ofYear, key: "k", value: null, replaces: false }],
  score: [judgeScoresSchema, "reason", judged],
  onePerson: [allowOnePersonSchema, "reason", { unitCode: county }],
  objection: [answerLinesSchema, "answer", { unitCode: county, paperId: id }],
  decision: [decideAnswerSchema, "decision", { ...ofPaper, accepted: true }],
} as const;

test.each(Object.entries(schemas))("a reason of %s has to say something", (_, [schema, field, rest]) => {
  const fault = (text: string) => schema.safeParse({ ...rest, [field]: text }).error?.issues[0]?.message;
  for (const text of ["x", "无", "。。。。", "错了"])
    expect(fault(text), text).toMatch(/一句话.*至少 4 个字/);
  expect(fault("系统停机一天，已经核实。")).toBeUndefined();
});

test("a unit that agrees need not say more", () =>
  expect(answerLinesSchema.safeParse({ unitCode: county, paperId: id, answer: "无意见" }).success).toBe(
    true,
  ));
