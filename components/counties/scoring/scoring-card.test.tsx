// @vitest-environment jsdom
import { zodResolver } from "@hookform/resolvers/zod";
import { act } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { expect, test } from "vitest";
import { z } from "zod";
import { setValue, testPage } from "@/components/ui/testing-page";
import { scoringSchema, usualScoring } from "@/lib/core/season/scores/criteria";
import { ScoringCard } from "./scoring-card";

const { page, draw, button } = testPage();
const sent: unknown[] = [];

function Settings({ from = null }: { from?: number | null }) {
  const form = useForm({
    resolver: zodResolver(z.object({ scoring: scoringSchema })),
    defaultValues: { scoring: usualScoring },
  });
  return (
    <FormProvider {...form}>
      <form onSubmit={form.handleSubmit(({ scoring }) => void sent.push(scoring))}>
        <ScoringCard from={from} year={2025} />
        <button type="submit">保存设置</button>
      </form>
    </FormProvider>
  );
}

const field = (label: string) => {
  const found = [...page.querySelectorAll("label")].find(({ textContent }) => textContent === label);
  return page.querySelector<HTMLInputElement>(`[id="${found?.htmlFor}"]`) ?? expect.fail(`no ${label}`);
};
const type = (label: string, value: string) => act(async () => setValue(field(label), value));
const press = (words: string) => act(async () => button(words).click());
const tick = (item: number, label: string) =>
  act(async () =>
    [...(page.querySelectorAll("ol > li")[item]?.querySelectorAll("label") ?? [])]
      .find(({ textContent }) => textContent === label)
      ?.querySelector("input")
      ?.click(),
  );
async function save(): Promise<unknown> {
  sent.length = 0;
  await press("保存设置");
  return sent[0];
}

test("a county names its own criteria: what is counted, and what a reviewer judges", async () => {
  draw(<Settings />);
  expect(page.querySelector("summary")?.textContent).toBe("评分项目（6 项，满分 100）");
  await press("增加按记录计的");
  await type("评分项目 7 名称", "催报");
  await type("评分项目 7 类别", "时效");
  await type("评分项目 7 满分", "5");
  await tick(6, "催报");
  await type("评分项目 7 每次扣", "0.5");
  await press("增加由审核员评的");
  await type("评分项目 8 名称", "工作配合");
  await type("评分项目 8 满分", "１０");
  expect(page.querySelector("summary")?.textContent).toBe("评分项目（8 项，满分 115）");
  expect(await save()).toMatchObject([
    ...usualScoring,
    { name: "催报", group: "时效", max: 5, by: "record", metrics: ["reminded"], each: 0.5 },
    { name: "工作配合", group: "", max: 10, by: "hand" },
  ]);
});

test("nothing is counted twice, every name is its own, and the points are numbers: said at the field", async () => {
  draw(<Settings />);
  await press("增加按记录计的");
  await type("评分项目 7 名称", "按时报送");
  await tick(6, "迟报");
  await type("评分项目 1 满分", "");
  expect(await save()).toBeUndefined();
  expect(page.textContent).toContain("请填写满分。");
  await type("评分项目 1 满分", "0");
  expect(await save()).toBeUndefined();
  expect(page.textContent).toContain("满分应大于 0。");
  await type("评分项目 1 满分", "20");
  expect(await save()).toBeUndefined();
  expect(page.textContent).toContain("与前面一项重名。");
  expect(page.textContent).toContain("“迟报”在前面一项已经计过，一件事不扣两次分。");
  await press("删去评分项目 7");
  expect(await save()).toEqual(usualScoring);
});

test("what is taken over from an earlier year is said", () => {
  draw(<Settings from={2024} />);
  expect(page.textContent).toContain("沿用 2024 年度的，改了以后只用于 2025 年度。");
});

test("the fold that shows an error stays open while it is corrected", async () => {
  draw(<Settings />);
  await press("增加由审核员评的");
  const fold = page.querySelector("details") ?? expect.fail("no fold");
  fold.open = false;
  await save();
  expect(fold.open).toBe(true);
  await type("评分项目 7 名称", "工");
  await type("评分项目 7 满分", "5");
  expect(fold.open).toBe(true);
});
