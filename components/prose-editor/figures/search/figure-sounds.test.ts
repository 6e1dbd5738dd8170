import * as dictionary from "pinyin-pro";
import { expect, it } from "vitest";
import { formFor } from "@/lib/core/editions/registry";
import { emptyContent } from "@/lib/core/report";
import { figureOptions } from "./figure-search";
import { figureLabels, soundsOf, syllablesOf } from "./figure-sounds";

const optionsOf = (year: number) => figureOptions({ form: formFor(year), content: emptyContent }, null);

/** The snapshot is updated by `npx vitest run --project components figure-sounds -u`. */
it("the pinyin of every label of every edition equals the dictionary's", async () => {
  const labels = [2014, 2019, 2020, 2021, 2025].flatMap((year) => optionsOf(year).flatMap(figureLabels));
  const sounds = [...new Set(labels)].sort().map((label) => [label, syllablesOf(dictionary, label)]);
  const file = `${JSON.stringify(Object.fromEntries(sounds), null, 2)}\n`;
  await expect(file).toMatchFileSnapshot("label-sounds.json");
  expect(file.length).toBeLessThan(30_000);
});

it("a label that a county added is reported, so that the dictionary is loaded only for it", () => {
  const [option] = optionsOf(2025);
  if (!option) throw new Error("no figures");
  const added = { ...option, name: "茶园补贴公示" };
  expect(soundsOf([added]).unknown).toEqual(["茶园补贴公示"]);
  const { soundOf, unknown } = soundsOf([added], { 茶园补贴公示: syllablesOf(dictionary, "茶园补贴公示") });
  expect(unknown).toEqual([]);
  expect(soundOf(added).initials).toContain("cybtgs");
});
