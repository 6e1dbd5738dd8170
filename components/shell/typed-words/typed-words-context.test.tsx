// @vitest-environment jsdom
import { act } from "react";
import { useForm } from "react-hook-form";
import { beforeEach, expect, test } from "vitest";
import { setValue, testPage } from "@/components/ui/testing-page";
import { TypedWordsProvider, useTypedWords } from "./typed-words-context";
import { useTypedForm } from "./use-typed-form";

const { page, draw, button } = testPage();
beforeEach(() => sessionStorage.clear());

const field = (at = 0) => page.querySelectorAll("input")[at] ?? expect.fail("nothing to type in");
const type = (words: string, at = 0) => act(() => setValue(field(at), words));
const press = (words: string) => act(() => button(words).click());

/** Another key is another page: nothing in memory is left. */
const opened = (content: React.ReactNode, of = "li") =>
  draw(
    <TypedWordsProvider key={crypto.randomUUID()} of={of}>
      {content}
    </TypedWordsProvider>,
  );

function Objection({ stored = "" }) {
  const text = useTypedWords("objection", stored);
  return (
    <>
      <input value={text.value} onChange={({ target }) => text.set(target.value)} />
      <button type="button" onClick={() => text.saved()}>
        办成
      </button>
    </>
  );
}

test("what was typed is there again after its form or the whole page was drawn anew, for the same person", () => {
  opened(<Objection />);
  type("第三条与事实不符");
  opened(<Objection />);
  expect(field().value).toBe("第三条与事实不符");
  opened(<Objection />, "wang");
  expect(field().value).toBe("");
});

test("what is saved stays until the page has it from the server, and is not kept", () => {
  opened(<Objection />);
  type("无意见 ");
  press("办成");
  expect(field().value).toBe("无意见 ");
  expect(sessionStorage).toHaveLength(0);
  opened(<Objection stored="无意见" />);
  expect(field().value).toBe("无意见");
});

test("what the server changed meanwhile does not replace what was typed", () => {
  opened(<Objection stored="旧的" />);
  type("改过的");
  opened(<Objection stored="别人写的" />);
  expect(field().value).toBe("改过的");
  type("别人写的");
  expect(sessionStorage).toHaveLength(0);
});

type Settings = { title: string; days: { day: string }[] };
const empty: Settings = { title: "", days: [{ day: "1" }] };

function SettingsForm({ stored = empty }) {
  const form = useForm<Settings>({ defaultValues: stored });
  const saved = useTypedForm("settings", form);
  return (
    <form>
      <input {...form.register("title")} />
      <input {...form.register("days.0.day")} />
      <output>{form.formState.isDirty ? "有改动" : "没有改动"}</output>
      <button
        type="button"
        onClick={() => {
          form.reset(form.getValues());
          saved();
        }}
      >
        办成
      </button>
    </form>
  );
}

const output = () => page.querySelector("output")?.textContent;

test("a form is filled again with the fields that were changed, and with no others", () => {
  opened(<SettingsForm />);
  type("关于编制2026年度报告的通知");
  opened(<SettingsForm stored={{ title: "旧的", days: [{ day: "8" }] }} />);
  expect([field(0).value, field(1).value]).toEqual(["关于编制2026年度报告的通知", "8"]);
  expect(output()).toBe("有改动");
  press("办成");
  expect(output()).toBe("没有改动");
  expect(sessionStorage).toHaveLength(0);
});

test("what another version of a form has stored is left out of it", () => {
  const typed = { title: '{"text":"甲"}', days: '["1"]', gone: '"乙"' };
  sessionStorage.setItem("nianbao.words.li", JSON.stringify({ settings: typed }));
  opened(<SettingsForm />);
  expect([field(0).value, field(1).value]).toEqual(["", "1"]);
  expect(output()).toBe("没有改动");
});
