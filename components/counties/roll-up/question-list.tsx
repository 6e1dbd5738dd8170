import Link from "next/link";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card, CardTitle } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import type { Basis } from "@/lib/counties/roll-up/types";
import type { ShownQuestion, ShownQuestions } from "@/lib/counties/roll-up/view";
import { EntryForm } from "./entry-form";
import { rollUpHref } from "./roll-up-href";

type Props = {
  at: { county: string; year: number; of: Basis };
  questions: ShownQuestions;
  /** Number of units not added up yet. */
  missing: number;
  onShow: (cellId: string) => void;
  /** Cells of the displayed table. */
  shown: ReadonlySet<string>;
};

/** The questions that the county has to answer before it signs the sums, with the answers given. */
export function QuestionList({ at, questions: asked, missing, onShow, shown }: Props) {
  const { shown: questions, more, open } = asked;
  return (
    <Card aria-label="要说明的" className="grid gap-3">
      <CardTitle className="mb-0 flex flex-wrap items-center gap-2">
        要说明的
        {questions.length === 0 ? (
          <Tag tone="ok">没有</Tag>
        ) : open > 0 ? (
          <Tag tone="warn">{open} 项待说明</Tag>
        ) : (
          <Tag tone="ok">都已说明</Tag>
        )}
      </CardTitle>
      {questions.length === 0 && (
        <p className="text-ink-2 text-sm">各项合计满足表内、表间关系，与上年报告衔接。</p>
      )}
      {missing > 0 && questions.length > 0 && (
        <p className="text-ink-2 text-sm">
          还缺 {missing} 个单位，合计与上年对不上多半因此而来；报齐以后再说明。
        </p>
      )}
      <ul className="grid gap-3 empty:hidden">
        {questions.map((question) => (
          <QuestionItem
            key={question.key}
            at={at}
            question={question}
            show={question.cellIds.find((id) => shown.has(id)) ?? null}
            onShow={onShow}
          />
        ))}
      </ul>
      {more > 0 && (
        <p className="text-ink-2 text-sm">另有 {more} 项，见下载的 Excel；多半出于同一原因，先改再看。</p>
      )}
    </Card>
  );
}

type ItemProps = Pick<Props, "at" | "onShow"> & { question: ShownQuestion; show: string | null };

function QuestionItem({ at, question, show, onShow }: ItemProps) {
  const [answering, setAnswering] = useState(false);
  const { key, message, units, reason, kind, place } = question;
  // These are answered by entering the figure.
  const ofFigure = kind === "replaced" || kind === "entry";
  return (
    <li className="grid gap-1 border-line border-t pt-3 text-sm first:border-t-0 first:pt-0">
      <p>{message}</p>
      {units.length > 0 && <p className="text-ink-2">{units.join("、")}</p>}
      {reason !== null && !answering && <p className="text-ink-2">说明：{reason}</p>}
      <p className="flex flex-wrap gap-1">
        {show && (
          <Button size="small" variant="quiet" onClick={() => onShow(show)}>
            看构成
          </Button>
        )}
        {!show && place && (
          <Button asChild size="small" variant="quiet">
            <Link href={rollUpHref({ ...at, ...place, cell: question.cellIds[0] })} prefetch={false}>
              到这一格
            </Link>
          </Button>
        )}
        {!ofFigure && (
          <Button
            size="small"
            variant="quiet"
            aria-expanded={answering}
            onClick={() => setAnswering(!answering)}
          >
            {answering ? "收起" : reason === null ? "写说明" : "改说明"}
          </Button>
        )}
      </p>
      {answering && (
        <EntryForm
          key={reason}
          label={message}
          place={{ countyCode: at.county, year: at.year, key }}
          figure={null}
          entered={reason === null ? null : { reason }}
        />
      )}
    </li>
  );
}
