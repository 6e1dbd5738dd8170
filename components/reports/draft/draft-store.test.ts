import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Prose, proseOf, proseText } from "@/lib/core/prose/prose";
import { refused } from "@/lib/core/refusal";
import { emptyContent, type FieldPath } from "@/lib/core/report";
import type { LocalCopy } from "./browser/local-copy";
import type { Unsaved } from "./browser/unsaved-pages";
import { accept, draftStore, refuseAll, settled } from "./testing-draft";

const title: FieldPath = "front.title";
const chapter: FieldPath = "chapter.overview";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("saving", () => {
  test("a pause in typing saves the last text once, within a second", async () => {
    const { store, sent, answerAll } = draftStore();
    for (const text of ["青", "青石", "青石镇"]) store.change([{ path: title, value: text }]);
    expect(store.read().save.kind).toBe("unsaved");
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent.flat()).toMatchObject([{ path: title, value: "青石镇", baseVersion: 0 }]);
    await answerAll(accept);
    expect(store.read().save.kind).toBe("saved");
  });

  test("text typed during a save is saved next, against the new version", async () => {
    const { store, sent, answerAll } = draftStore();
    store.change([{ path: title, value: "一" }]);
    await vi.advanceTimersByTimeAsync(1000);
    store.change([{ path: title, value: "一二" }]);
    await answerAll(accept);
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent[1]).toMatchObject([{ value: "一二", baseVersion: 1 }]);
  });

  test("a failed save is sent again unchanged, with its operation id, and nothing is lost", async () => {
    const { store, sent, answerAll } = draftStore();
    store.change([{ path: title, value: "一" }]);
    await vi.advanceTimersByTimeAsync(1000);
    await answerAll(() => refused("offline", "没有连上服务器。"));
    expect(store.read().save.kind).toBe("retrying");
    store.change([{ path: chapter, value: proseOf("新的一段") }]);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(sent[1]).toEqual(sent[0]);
    await answerAll(accept);
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent[2]).toMatchObject([{ path: chapter }]);
  });

  test("an ended session keeps the text and saves it when asked again", async () => {
    const { store, sent, answerAll } = draftStore();
    store.change([{ path: title, value: "一" }]);
    await vi.advanceTimersByTimeAsync(1000);
    await answerAll(() => refused("signedOut", "登录已过期。"));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    expect(store.read()).toMatchObject({ save: { kind: "signedOut" }, content: { front: { title: "一" } } });
    store.retry();
    await vi.advanceTimersByTimeAsync(10);
    await answerAll(accept);
    expect(store.read().save.kind).toBe("saved");
  });

  test("a refused change is shown with its text, and never sent again", async () => {
    const { store, sent, answerAll } = draftStore();
    store.change([{ path: title, value: "一" }]);
    await vi.advanceTimersByTimeAsync(1000);
    await answerAll(() => refused("wrongState", "报告已报送。"));
    expect(store.read().refused).toEqual([{ path: title, value: "一", message: "报告已报送。" }]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    expect(await store.flush()).toBe(false);
  });

  test("a refused text is replaced by the next typing in its field, and other fields are still saved", async () => {
    const { store, sent, answerAll } = draftStore();
    store.change([{ path: title, value: "太长" }]);
    await vi.advanceTimersByTimeAsync(1000);
    await answerAll((changes) => refuseAll(changes, "太长了。"));
    store.change([{ path: chapter, value: proseOf("另一栏") }]);
    await vi.advanceTimersByTimeAsync(1000);
    await answerAll(accept);
    expect(store.read()).toMatchObject({ save: { kind: "refused" }, refused: [{ path: title }] });
    store.change([{ path: title, value: "短" }]);
    expect(store.read().refused).toEqual([]);
    await vi.advanceTimersByTimeAsync(1000);
    await answerAll(accept);
    expect(sent.at(-1)).toMatchObject([{ path: title, value: "短" }]);
    expect(store.read().save.kind).toBe("saved");
  });
});

test("what one action replaces is sent immediately with its origin and batch; later typing is not part of it", async () => {
  const { store, sent, answerAll } = draftStore();
  const batchId = "batch-1";
  store.replacing({ origin: "zero", batchId }, () =>
    store.change([
      { path: title, value: "零" },
      { path: chapter, value: proseOf("没有") },
    ]),
  );
  await vi.advanceTimersByTimeAsync(1);
  expect(sent[0]).toMatchObject([
    { path: title, origin: "zero", batchId },
    { path: chapter, origin: "zero", batchId },
  ]);
  await answerAll(accept);
  store.change([{ path: title, value: "零一" }]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent[1]?.[0]).not.toHaveProperty("batchId");
});

test("somebody else's session keeps the text, and saves it once its writer is back", async () => {
  const { store, sent, answerAll } = draftStore();
  store.change([{ path: title, value: "一" }]);
  await vi.advanceTimersByTimeAsync(1000);
  await answerAll(() => refused("otherPerson", "现在登录的是另一个人。"));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(1);
  expect(store.read()).toMatchObject({ save: { kind: "otherPerson" }, content: { front: { title: "一" } } });
  store.retry();
  await vi.advanceTimersByTimeAsync(10);
  await answerAll(accept);
  expect(store.read().save.kind).toBe("saved");
});

describe("two people", () => {
  test("a merged text replaces the editor's, and the editor is notified", async () => {
    const { store, answerAll } = draftStore();
    store.change([{ path: chapter, value: proseOf("我的一段") }]);
    await vi.advanceTimersByTimeAsync(1000);
    await answerAll((changes) =>
      accept(changes, { outcome: "merged", value: proseOf("我的一段", "别人的一段"), version: 2 }),
    );
    expect(proseText(store.read().content.chapters.overview)).toBe("我的一段\n别人的一段");
    expect(store.read().revisions[chapter]).toBe(1);
  });

  test("a text set aside is shown next to the stored one", async () => {
    const { store, answerAll } = draftStore();
    store.change([{ path: title, value: "我的" }]);
    await vi.advanceTimersByTimeAsync(1000);
    await answerAll((changes) =>
      accept(changes, {
        outcome: "setAside",
        value: "别人的",
        version: 3,
        conflict: { changeId: "7", current: { author: "张三", at: "2026-01-20T01:12:00.000Z", version: 3 } },
      }),
    );
    expect(store.read()).toMatchObject({
      content: { front: { title: "别人的" } },
      conflicts: [
        {
          changeId: "7",
          path: title,
          value: "我的",
          author: "李敏",
          current: { author: "张三", at: new Date("2026-01-20T01:12:00.000Z"), version: 3 },
        },
      ],
    });
    store.learn(title, "我的", 4);
    store.settled("7");
    expect(store.read()).toMatchObject({ content: { front: { title: "我的" } }, conflicts: [] });
  });

  test("conflicts that a page had no room for come with the next page, but not those resolved meanwhile", () => {
    const conflict = (changeId: string) => ({
      changeId,
      path: title,
      value: "甲",
      author: "乙",
      at: new Date(0),
    });
    const { store } = draftStore({ conflicts: [conflict("1"), conflict("2")], conflictCount: 4 });
    expect(store.read().moreConflicts).toBe(2);
    store.settled("1");
    store.adoptConflicts([conflict("1"), conflict("2"), conflict("3")], 3);
    expect(store.read().conflicts.map(({ changeId }) => changeId)).toEqual(["2", "3"]);
    expect(store.read().moreConflicts).toBe(1);
    store.adoptConflicts([conflict("2"), conflict("3"), conflict("4")], 3);
    expect(store.read()).toMatchObject({ moreConflicts: 0, conflicts: ["2", "3", "4"].map(conflict) });
  });

  test("typing on while the other text arrives merges both here, too", async () => {
    const base = proseOf("甲", "乙");
    const { store, sent, answerAll } = draftStore({
      content: { ...emptyContent, chapters: { overview: base } },
      versions: { [chapter]: 1 },
    });
    store.change([{ path: chapter, value: proseOf("甲一", "乙") }]);
    await vi.advanceTimersByTimeAsync(1000);
    store.change([{ path: chapter, value: proseOf("甲一二", "乙") }]);
    await answerAll((changes) =>
      accept(changes, { outcome: "merged", value: proseOf("甲一", "乙别"), version: 3 }),
    );
    expect(proseText(store.read().content.chapters.overview)).toBe("甲一二\n乙别");
    await vi.advanceTimersByTimeAsync(1000);
    expect(proseText(sent[1]?.[0]?.value as Prose)).toBe("甲一二\n乙别");
    expect(sent[1]?.[0]?.baseVersion).toBe(3);
  });
});

test("text of a crashed page that the browser stored is restored and saved", async () => {
  const kept: [FieldPath, Unsaved][] = [[title, { value: "崩溃前写的", base: 0 }]];
  const copy: LocalCopy = { keep: vi.fn(), take: () => kept.splice(0) };
  const { store, sent, answerAll } = draftStore({ copy });
  expect(await store.recover()).toBe(1);
  expect(store.read().content.front.title).toBe("崩溃前写的");
  await vi.advanceTimersByTimeAsync(10);
  await answerAll(accept);
  expect(sent.flat()).toMatchObject([{ path: title, value: "崩溃前写的" }]);
  expect(copy.keep).toHaveBeenLastCalledWith([]);
});

test("two texts of one field that two pages stored both reach the server", async () => {
  const kept: [FieldPath, Unsaved][] = [
    [title, { value: "一页写的", base: 0 }],
    [title, { value: "另一页写的", base: 0 }],
  ];
  const keep = vi.fn();
  const { store, sent, answerAll } = draftStore({ copy: { keep, take: () => kept.splice(0) } });
  expect(await store.recover()).toBe(2);
  expect(keep).toHaveBeenLastCalledWith([
    [title, { value: "一页写的", base: 0 }],
    [title, { value: "另一页写的", base: 0 }],
  ]);
  await vi.advanceTimersByTimeAsync(10);
  await answerAll(accept);
  expect(await settled(store.flush())).toBe("waiting");
  await vi.advanceTimersByTimeAsync(10);
  expect(sent.flat()).toMatchObject([{ value: "一页写的" }, { value: "另一页写的", baseVersion: 0 }]);
  await answerAll(accept);
  expect(keep).toHaveBeenLastCalledWith([]);
});

test("leaving the page sends waiting text immediately, and does not retry", async () => {
  const { store, sent, answerAll } = draftStore();
  store.change([{ path: title, value: "最后一句" }]);
  store.close();
  await vi.advanceTimersByTimeAsync(1);
  expect(sent.flat()).toMatchObject([{ value: "最后一句" }]);
  await answerAll(() => refused("offline", "没有连上服务器。"));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(1);
});

test("a slow response does not delay the next save", async () => {
  const { store, sent, answerAll } = draftStore();
  store.change([{ path: title, value: "一" }]);
  await vi.advanceTimersByTimeAsync(600);
  store.change([{ path: title, value: "一二" }]);
  await vi.advanceTimersByTimeAsync(590);
  await answerAll(accept);
  await vi.advanceTimersByTimeAsync(20);
  expect(sent[1]).toMatchObject([{ value: "一二" }]);
});

test("typing on in a text that is set aside records which text it continues", async () => {
  const { store, sent, answerAll } = draftStore();
  store.change([{ path: title, value: "我" }]);
  await vi.advanceTimersByTimeAsync(600);
  store.change([{ path: title, value: "我的" }]);
  await answerAll((changes) =>
    accept(changes, { outcome: "setAside", value: "别人的", version: 3, conflict: { changeId: "7" } }),
  );
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent[1]).toMatchObject([{ value: "我的", baseVersion: 0, continues: "operation-1" }]);
});

test("the stored copy of a text being saved names that save", async () => {
  let kept: [FieldPath, Unsaved][] = [];
  const copy: LocalCopy = {
    keep: (unsaved) => {
      kept = unsaved;
    },
    take: () => [],
  };
  const { store } = draftStore({ copy });
  store.change([{ path: title, value: "我" }]);
  await vi.advanceTimersByTimeAsync(600);
  expect(kept).toMatchObject([[title, { value: "我", base: 0, continues: "operation-1" }]]);
  store.change([{ path: title, value: "我的" }]);
  await vi.advanceTimersByTimeAsync(100);
  expect(kept).toMatchObject([[title, { value: "我的", base: 0, continues: "operation-1" }]]);
});

test("keys do not wait for the browser's copy, which has them a moment later, and at once when the page goes", async () => {
  const keep = vi.fn();
  const { store } = draftStore({ copy: { keep, take: () => [] } });
  const lastKept = () => keep.mock.lastCall?.[0]?.map(([, { value }]: [FieldPath, Unsaved]) => value);
  for (const value of ["青", "青石", "青石镇"]) store.change([{ path: title, value }]);
  expect(keep).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(100);
  expect(keep).toHaveBeenCalledTimes(1);
  expect(lastKept()).toEqual(["青石镇"]);
  store.change([{ path: title, value: "青石镇人" }]);
  store.hide();
  expect(lastKept()).toEqual(["青石镇人"]);
  store.change([{ path: title, value: "青石镇人民" }]);
  store.leave();
  expect(lastKept()).toEqual(["青石镇人民"]);
  const count = keep.mock.calls.length;
  await vi.advanceTimersByTimeAsync(200);
  store.hide();
  expect(keep).toHaveBeenCalledTimes(count);
});

describe("changes by others, from a refreshed page", () => {
  test("are shown, and waiting text is kept and sent against the version that its writer saw", async () => {
    const { store, sent } = draftStore();
    store.change([{ path: chapter, value: proseOf("我的一段") }]);
    const theirs = {
      ...emptyContent,
      front: { title: "别人的标题" },
      chapters: { overview: proseOf("别人的一段") },
    };
    store.adopt(theirs, { [title]: 3, [chapter]: 2 });
    expect(store.read().content.front.title).toBe("别人的标题");
    expect(proseText(store.read().content.chapters.overview as Prose)).toBe("我的一段");
    expect(store.versions()).toEqual({ [title]: 3 });
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent.flat()).toMatchObject([{ path: chapter, baseVersion: 0 }]);
  });

  test("are ignored if older than what this page knows", async () => {
    const { store, answerAll } = draftStore();
    store.change([{ path: title, value: "新" }]);
    await vi.advanceTimersByTimeAsync(1000);
    await answerAll(accept);
    store.adopt({ ...emptyContent, front: { title: "旧" } }, { [title]: 1 });
    expect(store.read().content.front.title).toBe("新");
  });
});
