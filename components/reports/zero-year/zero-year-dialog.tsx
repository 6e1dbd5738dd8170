"use client";
import { CircleSlash } from "lucide-react";
import { useMemo, useState } from "react";
import { v4 as uuid } from "uuid";
import { useDecisionWords } from "@/components/shell/decisions";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextArea, TextField } from "@/components/ui/field";
import { type ZeroYear, zeroYear } from "@/lib/core/statements/zero-year";
import { useDraft } from "../draft/draft-context";
import { draftContentOf, useDraftPart } from "../draft/use-draft-part";
import { useReplacements } from "../history/replacement-context";

/**
 * One action for a year in which nothing happened: every blank cell zero, every usual statement written, the
 * remaining blanks asked for here.
 */
export function ZeroYearDialog() {
  const { mayWrite } = useDraft();
  const [open, setOpen] = useState(false);
  if (!mayWrite) return null;
  return (
    <Dialog
      title="没有发生的一年"
      description="没有收到申请、没有复议诉讼、没有行政决定的，从这里一次填完：空格全部填 0，各章写上常用表述。已经填过、写过的不动，可以一次撤销。"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="small">
          <CircleSlash aria-hidden size={16} /> 没有发生的一年
        </Button>
      }
    >
      <ZeroYearForm onDone={() => setOpen(false)} />
    </Dialog>
  );
}

function ZeroYearForm({ onDone }: { onDone: () => void }) {
  const { draft, form, lastYear, store } = useDraft();
  const content = useDraftPart(draftContentOf);
  const { notify } = useReplacements();
  const [answers, setAnswers] = useDecisionWords<Readonly<Record<string, string>>>("zero year", {});
  const options = useMemo(
    () => ({
      lastYear: lastYear?.content.figures,
      locked: (part: string) => draft.unlocked !== null && !draft.unlocked.includes(part),
    }),
    [lastYear, draft.unlocked],
  );
  const { unit } = draft;
  const planned = useMemo(() => zeroYear(form, content, unit, options), [form, content, unit, options]);
  const say = (what: string, words: string) => setAnswers({ ...answers, [what]: words });

  function write() {
    const { changes, zeros, chapters } = zeroYear(form, store.read().content, unit, options, answers);
    const batchId = uuid();
    store.replacing({ origin: "zero", batchId }, () => store.change(changes, "elsewhere"));
    notify({
      batchId,
      message: `已把 ${zeros} 个空格填为 0，写了 ${chapters} 章`,
      next: { step: "sign-off", words: "去提请审签", ifReady: true },
    });
    setAnswers({});
    onDone();
  }

  if (planned.changes.length === 0 && planned.unwritten.length === 0)
    return <p className="text-ink-2">各格都已填写，各章都有文字，没有要补的。</p>;
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        write();
      }}
    >
      <p>
        将把 <b>{planned.zeros}</b> 个空格填为 0，写 <b>{planned.chapters}</b> 章常用表述。
        {planned.kept > 0 && <>已有 {planned.kept} 格填了其他数，保持不变，请确认。</>}
      </p>
      <Blanks planned={planned} answers={answers} say={say} />
      <p className="flex justify-end">
        <Button type="submit" variant="primary">
          填入草稿
        </Button>
      </p>
    </form>
  );
}

type BlanksProps = {
  planned: ZeroYear;
  answers: Readonly<Record<string, string>>;
  say: (what: string, words: string) => void;
};

/** Blanks that no figure answers: the clerk fills them in now or later. */
function Blanks({ planned: { blanks, unwritten }, answers, say }: BlanksProps) {
  if (blanks.length + unwritten.length === 0) return null;
  return (
    <>
      {blanks.map(({ what, label }, at) => (
        <TextField
          key={what}
          autoFocus={at === 0}
          label={label}
          maxLength={200}
          value={answers[what] ?? ""}
          onChange={({ target }) => say(what, target.value)}
        />
      ))}
      {unwritten.map(({ id, heading }) => (
        <TextArea
          key={id}
          label={heading}
          rows={3}
          maxLength={2000}
          value={answers[heading] ?? ""}
          onChange={({ target }) => say(heading, target.value)}
        />
      ))}
      <p className="text-ink-2 text-sm">这几处只有您知道，可以现在写，也可以留空以后在正文里写。</p>
    </>
  );
}
