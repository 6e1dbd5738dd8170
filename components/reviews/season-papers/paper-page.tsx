import { FileText } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { DecisionNotice, DecisionResultProvider } from "@/components/shell/decision-result";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { FileLink } from "@/components/ui/file-link";
import { Notice } from "@/components/ui/notice";
import { SubPageHead } from "@/components/ui/sub-page-head";
import { beijingTime, chineseDayShort } from "@/lib/core/beijing-time";
import { paperAnswers, type SeasonPaper, seasonPaperLabels } from "@/lib/core/season/season-paper";
import type { LoadedPaper } from "@/lib/reviews/season-papers/loaders";
import { BeginPaperButton } from "./begin-paper";
import { IssueBar, Objections } from "./objections";
import { PaperEditor } from "./paper-editor";
import { PaperText } from "./paper-text";
import { RestoredNotice, RestoreRevision } from "./restore-revision";

/** One paper of a county's season: its text, its revisions, and the units' answers. */
export function PaperPage(loaded: LoadedPaper & { restored: { from: number; as: number } | null }) {
  const { county, year, paper, edited, latest, older, lines, mayWrite, restored } = loaded;
  const isEarlier = edited !== null && edited.number < latest;
  const at = { county: county.code, year, paper, ...(isEarlier && { number: edited.number }) };
  const name = seasonPaperLabels[paper];
  return (
    <DecisionResultProvider>
      <div className="mx-auto grid max-w-5xl grid-cols-1 gap-5 px-4 py-6 sm:px-6">
        <SubPageHead
          href={`/reviews?year=${year}`}
          back="审核"
          title={`${year} 年度${name}`}
          of={county.name}
        >
          {edited && <PaperStatus edited={edited} />}
        </SubPageHead>
        <DecisionNotice />
        <EarlierPapers {...{ at, latest }} />
        {edited && !older && <Files {...at} />}
        {!edited && (
          <Empty icon={FileText} title={`还没有起草${name}`}>
            按系统里的报送、退回、公布和催报记录起草，再改文字。改动自动保存，以前的各稿在改动记录里，可以恢复。
          </Empty>
        )}
        {mayWrite && (!edited || edited.issuedAt) && (
          <BeginPaperButton
            at={{ countyCode: county.code, year, paper }}
            label={edited ? `另起草一份${name}` : `起草${name}`}
          />
        )}
        {edited && older && <OlderRevision {...{ at, edited, older, mayWrite }} />}
        {edited && !older && restored && <RestoredNotice {...restored} />}
        {edited && older && <PaperText blocks={older.blocks} />}
        {edited &&
          !older &&
          (mayWrite && !edited.issuedAt ? (
            <PaperEditor key={edited.id} edited={edited} />
          ) : (
            <PaperText blocks={edited.blocks} />
          ))}
        {edited && paperAnswers[paper] !== "none" && (
          <Objections
            key={`${edited.id} ${lines.length}`}
            edited={edited}
            lines={lines}
            mayWrite={mayWrite && !older}
          />
        )}
        {edited && mayWrite && !edited.issuedAt && !older && <IssueBar edited={edited} />}
        <Revisions at={at} loaded={loaded} />
      </div>
    </DecisionResultProvider>
  );
}

type OlderProps = Pick<LoadedPaper, "mayWrite"> & {
  at: At;
  edited: NonNullable<LoadedPaper["edited"]>;
  older: NonNullable<LoadedPaper["older"]>;
};

/** That the text below is an earlier one, with the ways to the latest and to restore it. */
function OlderRevision({ at, edited, older, mayWrite }: OlderProps) {
  return (
    <Notice title={`这是第 ${older.revision} 稿`}>
      <Link href={paperHref(at)}>看最后一稿（第 {edited.revision} 稿）</Link>
      {mayWrite && !edited.issuedAt && (
        <RestoreRevision
          key={older.revision}
          of={{ countyCode: edited.countyCode, paperId: edited.id, revision: edited.revision }}
          restored={older.revision}
          latest={paperHref(at)}
        />
      )}
    </Notice>
  );
}

/** `number`: of an earlier one of its kind. */
type At = { county: string; year: number; paper: SeasonPaper; number?: number };

function paperHref({ county, year, paper, number }: At, revision?: number): Route {
  const asked = Object.entries({ number, revision }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${value}`],
  );
  const path = `/reviews/papers/${county}/${year}/${paper}`;
  return (asked.length === 0 ? path : `${path}?${asked.join("&")}`) as Route;
}

/** Those issued before the latest one stay as they are, to be read and downloaded. */
function EarlierPapers({ at: { number, ...at }, latest }: { at: At; latest: number }) {
  if (latest < 2) return null;
  const name = seasonPaperLabels[at.paper];
  return (
    <nav aria-label={`各份${name}`} className="flex flex-wrap gap-x-4 gap-y-1">
      {Array.from({ length: latest }, (_, index) => index + 1).map((each) => {
        const isShown = each === (number ?? latest);
        return (
          <Link
            key={each}
            href={paperHref(each === latest ? at : { ...at, number: each })}
            aria-current={isShown ? "page" : undefined}
            className={
              isShown ? "font-medium text-ink no-underline" : "text-accent underline underline-offset-4"
            }
          >
            第 {each} 份{each < latest && "（已定稿）"}
          </Link>
        );
      })}
    </nav>
  );
}

function PaperStatus({ edited }: { edited: NonNullable<LoadedPaper["edited"]> }) {
  const { number, revision, answerBy, issuedAt } = edited;
  return (
    <p className="text-ink-2">
      {number > 1 && `第 ${number} 份，`}第 {revision} 稿
      {issuedAt
        ? `，${beijingTime(issuedAt)} 定稿`
        : answerBy
          ? `，征求意见到 ${chineseDayShort(answerBy)}`
          : "，还没有定稿"}
    </p>
  );
}

function Files({ county, year, paper, number }: At) {
  const which = number === undefined ? "" : `?number=${number}`;
  return (
    <p className="flex flex-wrap gap-2">
      {(["docx", "pdf"] as const).map((format) => (
        <Button key={format} asChild>
          <FileLink href={`/reviews/papers/${county}/${year}/${paper}/${format}${which}`}>
            {format === "docx" ? "下载 Word" : "下载 PDF"}
          </FileLink>
        </Button>
      ))}
    </p>
  );
}

function Revisions({ at, loaded }: { at: At; loaded: LoadedPaper }) {
  const { revisions } = loaded;
  if (revisions.length < 2) return null;
  return (
    <details className="rounded-md border border-line bg-paper px-4 py-3">
      <summary className="cursor-pointer">改动记录（{revisions.length} 稿）</summary>
      <p className="mt-2 text-ink-2 text-sm">
        每一稿都可以打开、恢复。自动保存的每五分钟留最后一稿，所以稿号有空缺；起草、恢复和点“保存”的各稿都留着。
      </p>
      <ul className="mt-2 grid gap-1 text-sm">
        {revisions.map(({ revision, author, at: savedAt, drafted, auto }) => (
          <li key={revision}>
            <Link href={paperHref(at, revision)} prefetch={false}>
              第 {revision} 稿
            </Link>
            ，{author}，{beijingTime(savedAt)}
            {drafted && "，按记录起草"}
            {auto && "，自动保存"}
          </li>
        ))}
      </ul>
    </details>
  );
}
