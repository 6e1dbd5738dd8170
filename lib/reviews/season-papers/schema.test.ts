import { expect, test } from "vitest";
import { savePaperSchema } from "./schema";

test("a paper without a title is not saved", () => {
  const sent = (line: string) => ({
    ...{ countyCode: "990101000000", paperId: crypto.randomUUID(), revision: 1 },
    blocks: [{ type: "title", id: "title", lines: [line] }],
  });
  expect(savePaperSchema.safeParse(sent("通报")).success).toBe(true);
  expect(savePaperSchema.safeParse(sent(" ")).error?.issues[0]?.message).toContain("请填写标题");
});
