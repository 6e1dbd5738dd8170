import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { z } from "zod";
import { resultOf } from "@/components/shell/action-result";
import { useWordsStore } from "@/components/shell/typed-words/typed-words-context";
import type { Refusal } from "@/lib/core/refusal";
import { type PaperBlock, paperBlocksSchema } from "@/lib/core/season/paper-text";
import { redraftPaperAction, restorePaperAction, savePaperAction } from "@/lib/reviews/season-papers/actions";
import type { EditedPaper } from "@/lib/reviews/season-papers/types";

/** A text, and the revision on which it was written. */
const textSchema = z.object({ revision: z.int(), blocks: paperBlocksSchema });
type Text = z.output<typeof textSchema>;

/**
 * Milliseconds from the last change until the page saves by itself, and at most from a failure until again:
 * each failure doubles the pause.
 */
const PAUSE = 2000;
const LONGEST = 15_000;

/** The name under which the unsaved text of a paper is kept in the tab. */
export const unsavedName = (paperId: string) => `paper ${paperId}`;

/**
 * The text of a paper as it is edited. It is saved by itself in each pause of typing. Until then it is kept
 * in this tab, also when another revision was saved meanwhile: it is then `outdated`, and the server refuses
 * to save it over that one.
 */
export function useEditedPaper(paper: EditedPaper) {
  const { base, text, latest, change, rebase, dropTo } = useText(paper);
  const { isSending, refusals, failures, send, forget } = useSending();
  const [isSaving, setSaving] = useState(false);
  const { id: paperId, countyCode } = paper;
  const dirty = text.blocks !== base.blocks;
  const outdated = text.revision < base.revision;

  const save = (auto: boolean) =>
    send(async () => {
      const sent = latest.current;
      const answer = await resultOf(savePaperAction({ countyCode, paperId, ...sent, auto }));
      if (answer.ok) rebase(answer.value.revision, sent);
      return answer;
    });
  const saveNow = async () => {
    setSaving(true);
    await save(false);
    setSaving(false);
  };
  /** Puts another text in the place of this one, and returns the revision of this one; null if refused. */
  const replaceBy = async (call: (revision: number) => ReturnType<typeof redraftPaperAction>) => {
    setSaving(true);
    // What was typed stays among the revisions.
    const saved = !dirty || (await save(true));
    const { revision } = latest.current;
    const done =
      saved &&
      (await send(async () => {
        const answer = await resultOf(call(revision));
        if (answer.ok) dropTo(null);
        return answer;
      }));
    setSaving(false);
    return done ? revision : null;
  };
  const redraft = () => replaceBy((revision) => redraftPaperAction({ countyCode, paperId, revision }));
  const restore = (restored: number) =>
    replaceBy((revision) => restorePaperAction({ countyCode, paperId, revision, restored }));
  useAutosave({
    text,
    due: dirty && !outdated && !isSending,
    pause: Math.min(PAUSE * 2 ** failures, LONGEST),
    save,
  });
  return {
    ...{ blocks: text.blocks, revision: text.revision, dirty, outdated, isSaving },
    // That another text was saved over it says the notice of the outdated text.
    refusals: outdated ? refusals.filter(({ code }) => code !== "contentChanged") : refusals,
    ...{ change, saveNow, redraft, restore },
    /** Drops what was typed. */
    drop: () => {
      forget();
      dropTo(base);
    },
  };
}

/** The text, the one that it was made from, and the unsaved one of the tab. */
function useText({ id, revision, blocks }: EditedPaper) {
  const words = useWordsStore();
  const name = unsavedName(id);
  const [base, setBase] = useState<Text>({ revision, blocks });
  const [text, setText] = useState(base);
  const latest = useRef(text);
  const put = (next: Text) => {
    latest.current = next;
    setText(next);
  };
  useEffect(() => {
    latest.current = text;
  }, [text]);
  useEffect(() => {
    const unsaved = unsavedIn(words.find<string>(name, ""));
    if (unsaved) setText(unsaved);
  }, [words, name]);
  // The page was refreshed, and has another's revision. The editor stays where it is: mounted again, it would
  // lose the focus.
  if (revision > base.revision) {
    const next = { revision, blocks };
    setBase(next);
    if (!unsavedIn(words.find<string>(name, ""))) setText(next);
  }
  return {
    ...{ base, text, latest },
    change(edit: (blocks: readonly PaperBlock[]) => PaperBlock[]) {
      const changed = { revision: latest.current.revision, blocks: edit(latest.current.blocks) };
      put(changed);
      words.write(name, JSON.stringify(changed), "");
    },
    /** `sent` was saved as that revision: what was typed since stands on it. */
    rebase(saved: number, sent: Text) {
      const { blocks: typed } = latest.current;
      const next = { revision: saved, blocks: typed };
      setBase({ revision: saved, blocks: sent.blocks });
      put(next);
      words.write(name, typed === sent.blocks ? "" : JSON.stringify(next), "");
    },
    /** Drops what was typed, for another text or for the one that the next refresh brings. */
    dropTo(next: Text | null) {
      words.write(name, "", "");
      if (next) put(next);
    },
  };
}

/** Sends one text after the other, since each stands on the revision before. */
function useSending() {
  const router = useRouter();
  const [isSending, setSending] = useState(false);
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const [failures, setFailures] = useState(0);
  const running = useRef<Promise<unknown>>(Promise.resolve());
  const send = (call: () => Promise<{ ok: true } | { ok: false; refusals: Refusal[] }>) => {
    const next = running.current.then(async () => {
      setSending(true);
      const answer = await call();
      setSending(false);
      setRefusals(answer.ok ? [] : answer.refusals);
      setFailures((before) => (answer.ok ? 0 : before + 1));
      // The page shows an older text than the server has. Not without a connection: it would be loaded anew.
      if (!answer.ok && answer.refusals.some(({ code }) => code === "contentChanged")) router.refresh();
      return answer.ok;
    });
    running.current = next;
    return next;
  };
  const forget = () => {
    setRefusals([]);
    setFailures(0);
  };
  return { isSending, refusals, failures, send, forget };
}

type Autosave = { text: Text; due: boolean; pause: number; save: (auto: boolean) => Promise<boolean> };

/** Saves in a pause of typing, as soon as there is a connection again, and when the editor is left. */
function useAutosave({ text, due, pause, save }: Autosave): void {
  const now = useRef({ due, save });
  useEffect(() => {
    now.current = { due, save };
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the text begins the pause anew
  useEffect(() => {
    if (!due) return;
    const timer = setTimeout(() => void now.current.save(true), pause);
    return () => clearTimeout(timer);
  }, [text, due, pause]);
  useEffect(() => {
    const saveAtOnce = () => void (now.current.due && now.current.save(true));
    window.addEventListener("online", saveAtOnce);
    return () => window.removeEventListener("online", saveAtOnce);
  }, []);
  useEffect(
    () => () => {
      if (now.current.due) void now.current.save(true);
    },
    [],
  );
}

function unsavedIn(json: string | undefined): Text | null {
  if (!json) return null;
  try {
    return textSchema.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}
