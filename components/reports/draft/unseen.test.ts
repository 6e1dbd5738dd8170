import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { proseOf, proseText } from "@/lib/core/prose/prose";
import { emptyContent, type FieldPath } from "@/lib/core/report";
import type { LocalCopy } from "./browser/local-copy";
import type { Unsaved } from "./browser/unsaved-pages";
import { accept, draftStore } from "./testing-draft";

const address: FieldPath = "front.address";
const chapter: FieldPath = "chapter.overview";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const asideOf = (changeId: string) =>
  ({ outcome: "setAside", value: "别人的", version: 3, conflict: { changeId } }) as const;

describe("a key that is pressed before the page has rendered a replacement", () => {
  test("continues the text that was set aside, and never overwrites the stored one", async () => {
    const { store, sent, answerAll } = draftStore();
    store.change([{ path: address, value: "临湖" }], "hand", { [address]: 0 });
    await vi.advanceTimersByTimeAsync(1000);
    await answerAll((changes) => accept(changes, asideOf("7")));
    expect(store.read().revisions[address]).toBe(1);

    store.change([{ path: address, value: "临湖路" }], "hand", { [address]: 0 });
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent[1]).toMatchObject([{ value: "临湖路", baseVersion: 0, continues: "operation-1" }]);
    await answerAll((changes) => accept(changes, asideOf("8")));
    expect(store.read()).toMatchObject({
      content: { front: { address: "别人的" } },
      conflicts: [{ changeId: "8", value: "临湖路" }],
    });
  });

  test("is one of many that go on while each save is set aside: none is based on the text not shown", async () => {
    const { store, sent, answerAll } = draftStore();
    const type = (value: string) => store.change([{ path: address, value }], "hand", { [address]: 0 });
    type("临");
    await vi.advanceTimersByTimeAsync(1000);
    for (const value of ["临湖", "临湖路", "临湖路 8 号"]) {
      type(value);
      await answerAll((changes) => accept(changes, asideOf("7")));
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(sent.map(([change]) => change?.baseVersion)).toEqual([0, 0, 0, 0]);
  });

  test("is no change of what a refreshed page brought while it waited", async () => {
    const { store, sent, answerAll } = draftStore();
    const type = (value: string) => store.change([{ path: address, value }], "hand", { [address]: 0 });
    type("临");
    store.learn(address, "别人的", 3);
    await vi.advanceTimersByTimeAsync(1000);
    type("临湖");
    await answerAll((changes) => accept(changes, asideOf("7")));
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent.map(([change]) => change?.baseVersion)).toEqual([0, 0]);
  });

  test("is a change of the stored one as soon as that is rendered", async () => {
    const { store, sent, answerAll } = draftStore();
    store.change([{ path: address, value: "临湖" }], "hand", { [address]: 0 });
    await vi.advanceTimersByTimeAsync(1000);
    await answerAll((changes) => accept(changes, asideOf("7")));
    store.change([{ path: address, value: "别人的新" }], "hand", { [address]: 1 });
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent[1]).toMatchObject([{ value: "别人的新", baseVersion: 3 }]);
    expect(sent[1]?.[0]?.continues).toBeUndefined();
  });

  test("leaves text restored from a closed page to be sent separately", async () => {
    const kept = [[address, { value: "临湖路 8 号", base: 0, continues: "operation-0" }]] as [
      FieldPath,
      Unsaved,
    ][];
    const copy: LocalCopy = { keep: () => {}, take: () => kept };
    const { store, sent, answerAll } = draftStore({ copy });
    await store.recover();
    store.change([{ path: address, value: "湖" }], "hand", { [address]: 0 });
    store.change([{ path: address, value: "湖滨" }], "hand", { [address]: 0 });
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent[0]).toMatchObject([{ value: "湖滨", baseVersion: 0 }]);
    expect(sent[0]?.[0]?.continues).toBeUndefined();
    await answerAll(accept);
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent[1]).toMatchObject([{ value: "临湖路 8 号", baseVersion: 0, continues: "operation-0" }]);
  });

  test("is written into the merged text, which the editor takes once more", async () => {
    const { store, sent, answerAll } = draftStore({
      content: { ...emptyContent, chapters: { overview: proseOf("甲", "乙") } },
      versions: { [chapter]: 1 },
    });
    store.change([{ path: chapter, value: proseOf("甲一", "乙") }], "hand", { [chapter]: 0 });
    await vi.advanceTimersByTimeAsync(1000);
    await answerAll((changes) =>
      accept(changes, { outcome: "merged", value: proseOf("甲一", "乙别"), version: 3 }),
    );
    store.change([{ path: chapter, value: proseOf("甲一二", "乙") }], "hand", { [chapter]: 0 });
    expect(proseText(store.read().content.chapters.overview)).toBe("甲一二\n乙别");
    expect(store.read().revisions[chapter]).toBe(2);
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent[1]?.[0]?.baseVersion).toBe(3);
  });

  test("does not undo a repair", async () => {
    const { store } = draftStore({
      content: { ...emptyContent, chapters: { overview: proseOf("共计3件", "乙") } },
    });
    store.change([{ path: chapter, value: proseOf("共计4件", "乙") }], "elsewhere");
    store.change([{ path: chapter, value: proseOf("共计3件", "乙丙") }], "hand", { [chapter]: 0 });
    expect(proseText(store.read().content.chapters.overview)).toBe("共计4件\n乙丙");
  });
});
