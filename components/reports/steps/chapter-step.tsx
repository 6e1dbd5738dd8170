"use client";
import { useRef } from "react";
import { v4 as uuid } from "uuid";
import type { ProseHandle } from "@/components/prose-editor/prose-editor";
import { Card, CardTitle } from "@/components/ui/card";
import type { Guidance } from "@/lib/core/outline/outline";
import { emptyProse, type Prose } from "@/lib/core/prose/prose";
import { inOwnWords } from "@/lib/core/self-word";
import { withStatement } from "@/lib/core/statements/usual-statement";
import type { Step } from "@/lib/core/steps/progress";
import type { SentOrigin } from "@/lib/reports/types";
import { useDraft } from "../draft/draft-context";
import { ConflictList } from "../fields/conflicts/conflict-list";
import { FieldFindings } from "../fields/field-findings";
import { LastYearProse } from "../fields/prose/last-year-prose";
import { ProseField } from "../fields/prose/prose-field";
import { UnchangedText } from "../fields/prose/unchanged-text";
import { UsualStatement } from "../fields/prose/usual-statement";
import { TableField } from "../fields/table/table-field";
import { HistoryDialog } from "../history/history-dialog";
import { WithHistory } from "../history/with-history";
import { StepFrame } from "./step-frame";

/** One chapter: guidance, its prose next to last year's, and its tables. */
export function ChapterStep({ step }: { step: Step }) {
  const { form, usual } = useDraft();
  const editor = useRef<ProseHandle>(null);
  const rewrite = useRewrite(step.chapterId ?? "", editor);
  const chapter = form.outline.chapters.find(({ id }) => id === step.chapterId);
  if (!chapter) return null;
  const path = `chapter.${chapter.id}` as const;
  const hasTable = step.tableIds.length > 0;
  const examples = usual.words.flatMap(({ chapterId, kind, text }) =>
    chapterId === chapter.id && kind === "example" ? [text] : [],
  );
  return (
    <StepFrame
      title={step.title}
      wide={hasTable}
      aside={
        <>
          {!hasTable && (
            <Card>
              <CardTitle>填写说明</CardTitle>
              <GuidanceText guidance={chapter.guidance} examples={examples} />
            </Card>
          )}
          <LastYearProse
            chapter={chapter}
            onTake={(taken) => rewrite((prose) => withStatement(prose, taken), "taken")}
          />
        </>
      }
    >
      {hasTable && <FoldedGuidance guidance={chapter.guidance} examples={examples} />}
      {step.tableIds.map((tableId) => (
        <TableField key={tableId} tableId={tableId} />
      ))}
      {hasTable && (
        <h2 className="mt-8 mb-2 font-medium">文字说明{!chapter.proseRequired && "（可不填）"}</h2>
      )}
      <ConflictList paths={[path]} />
      <UnchangedText chapterId={chapter.id} />
      <div className="mb-2 flex flex-wrap items-center justify-end gap-3">
        <UsualStatement chapterId={chapter.id} onRewrite={(to) => rewrite(to, "statement")} />
        <HistoryDialog paths={[path]} />
      </div>
      <div id={path}>
        <WithHistory path={path}>
          <ProseField
            chapterId={chapter.id}
            heading={chapter.heading}
            label={`${step.title} 正文`}
            handleRef={editor}
          />
        </WithHistory>
      </div>
      <FieldFindings paths={[path]} />
    </StepFrame>
  );
}

/** Replaces the chapter by the result of a function: one undo in the editor, and one in the history. */
function useRewrite(chapterId: string, editor: React.RefObject<ProseHandle | null>) {
  const { store } = useDraft();
  return (to: (prose: Prose) => Prose, origin: SentOrigin) => {
    const replacing = (change: () => void) => store.replacing({ origin, batchId: uuid() }, change);
    if (editor.current) return editor.current.rewrite(to, replacing);
    replacing(() => {
      const prose = store.read().content.chapters[chapterId] ?? emptyProse;
      store.change([{ path: `chapter.${chapterId}`, value: to(prose) }], "elsewhere");
    });
  };
}

type GuidanceProps = { guidance: Guidance /** The county's example. */; examples: readonly string[] };

function FoldedGuidance(props: GuidanceProps) {
  return (
    <details className="mb-6 rounded-md bg-canvas px-4 py-2">
      <summary className="py-1 font-medium">填写说明</summary>
      <GuidanceText {...props} />
    </details>
  );
}

function GuidanceText({ guidance, examples }: GuidanceProps) {
  const { listed, organ } = useDraft().draft.unit;
  const own = (text: string) => inOwnWords(text, listed, organ);
  return (
    <dl className="grid gap-2 pb-1 text-[14px] text-ink-2">
      <Point term="写什么" text={own(guidance.what)} />
      <Point term="依据" text={guidance.law} />
      <Point term="例句" text={own(guidance.example)} />
      {examples.map((text) => (
        <Point key={text} term="当地的例子" text={own(text)} />
      ))}
    </dl>
  );
}

function Point({ term, text }: { term: string; text: string }) {
  return (
    <div>
      <dt className="font-medium text-ink">{term}</dt>
      <dd className="whitespace-pre-line">{text}</dd>
    </div>
  );
}
