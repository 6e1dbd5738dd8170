import { expect, it } from "vitest";
import { storePictureSchema } from "./schema";

const form = (fields: Record<string, string | File>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};
const reportId = "0197b8b1-0000-7000-8000-000000000001";

it("takes a form with a report and a file, and nothing else", () => {
  const file = new File(["x"], "图.png");
  expect(storePictureSchema.safeParse(form({ reportId, file })).data).toEqual({ reportId, file });
  expect(storePictureSchema.safeParse(form({ reportId })).success).toBe(false);
  expect(storePictureSchema.safeParse(form({ reportId: "1", file })).success).toBe(false);
  expect(storePictureSchema.safeParse({ reportId, file }).success).toBe(false);
});
