"use client";
import { useRef } from "react";
import { v4 as uuid } from "uuid";
import { Button } from "@/components/ui/button";
import { Card, CardTitle } from "@/components/ui/card";
import { TextField } from "@/components/ui/field";
import { statesOtherContact } from "@/lib/core/document/front-sentences";
import { isStandardPreface, standardPreface } from "@/lib/core/preface";
import { proseText } from "@/lib/core/prose/prose";
import { type FieldPath, type FrontField, frontFields, PREFACE } from "@/lib/core/report";
import { statutoryTitle, titleInMarks } from "@/lib/core/title";
import { useDraft, useFindings } from "../draft/draft-context";
import { useDraftPart } from "../draft/use-draft-part";
import { ConflictList, WithConflicts } from "../fields/conflicts/conflict-list";
import { FieldFindings } from "../fields/field-findings";
import { ProseField } from "../fields/prose/prose-field";
import { HistoryDialog } from "../history/history-dialog";
import { PlaceHistoryButton, WithHistory } from "../history/with-history";
import { frontLabels } from "../words/field-label";
import { ZeroYearDialog } from "../zero-year/zero-year-dialog";
import { StepFrame } from "./step-frame";
import { useFrontForm } from "./use-front-form";
import { useOwnUndo } from "./use-own-undo";

/** Front matter: title, period, contact, signature, and the opening paragraph made from them. */
export function FrontStep() {
  return (
    <StepFrame
      title="基本信息"
      lead="标题、统计期限和署名已按规定格式填好，一般只需补上联系方式和成文日期。"
      aside={<Aside />}
    >
      <FrontForm />
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <ZeroYearDialog />
        <HistoryDialog paths={historyPaths} />
      </div>
      <FieldFindings paths={frontPaths} except="error" />
      <PrefaceHeading />
      <ConflictList paths={[prefacePath]} />
      <WithHistory path={prefacePath}>
        <ProseField chapterId={PREFACE} label="引言" />
      </WithHistory>
    </StepFrame>
  );
}

function FrontForm() {
  const { draft, form, store, mayWrite } = useDraft();
  const element = useRef<HTMLDivElement>(null);
  useOwnUndo(element, (name) => (store.read().revisions[`front.${name as FrontField}`] ?? 0) > 0);
  const { register, opened } = useFrontForm();
  const errorOf = useFrontErrors();
  const field = (
    name: FrontField,
    more: React.ComponentProps<"input"> & { hint?: string; className?: string } = {},
  ) => (
    <WithConflicts path={`front.${name}`}>
      <WithHistory path={`front.${name}`}>
        <TextField
          label={frontLabels[name]}
          atLabel={<PlaceHistoryButton path={`front.${name}`} />}
          aria-keyshortcuts="Shift+F2"
          disabled={!mayWrite}
          // Also in the server's HTML: before hydration the field would look empty.
          defaultValue={opened[name]}
          error={errorOf(name)}
          {...register(name)}
          {...more}
        />
      </WithHistory>
    </WithConflicts>
  );
  return (
    // No form: every field is saved by itself, and nothing is submitted.
    // biome-ignore lint/a11y/useSemanticElements: its name is the step's heading, not a legend
    <div ref={element} role="group" aria-labelledby="step-title" className="grid gap-5">
      {field("title", { hint: `规定格式：${statutoryTitle(form.edition, draft.unit.organ, draft.year)}` })}
      <div className="grid gap-5 sm:grid-cols-2">
        {field("periodFrom", { type: "date", hint: "本年度 1 月 1 日" })}
        {field("periodTo", { type: "date", hint: "本年度 12 月 31 日" })}
      </div>
      {field("address", { autoComplete: "address-line1" })}
      <div className="grid gap-5 sm:grid-cols-[minmax(8.5rem,1fr)_7.5rem_minmax(15rem,1.6fr)]">
        {field("phone", { type: "tel", hint: "办公电话，如 0533-1234567" })}
        {field("postcode", { inputMode: "numeric" })}
        {field("email", { type: "email", hint: "可不填" })}
      </div>
      <div className="grid gap-5 sm:grid-cols-2">
        {field("signedBy")}
        {field("signedOn", {
          type: "date",
          hint: "定稿的日子，印在署名下方。可以不填，提请审签以后不能再填",
        })}
      </div>
    </div>
  );
}

/**
 * Errors and warnings are shown at their field while typing, but not that a field is missing while it is
 * empty.
 */
function useFrontErrors() {
  const front = useDraftPart(({ content }) => content.front);
  const findings = useFindings();
  return (name: FrontField) =>
    findings.find(
      ({ severity, missing, places }) =>
        severity !== "hint" &&
        places[0]?.path === `front.${name}` &&
        (!missing || (front[name] ?? "") !== ""),
    )?.message;
}

/** The opening paragraph's heading, and a button to generate it again from the fields above. */
function PrefaceHeading() {
  const { draft, form, store, mayWrite, usual } = useDraft();
  const { notice } = usual;
  const { organ } = draft.unit;
  const follows = useDraftPart(({ content }) => isStandardPreface(form.edition, organ, content, notice));
  const cites = useDraftPart(
    ({ content }) => !notice?.title || proseText(content.chapters[PREFACE]).includes(notice.title),
  );
  const differs = useDraftPart(({ content }) => statesOtherContact(content));
  return (
    <div className="mt-8 mb-2 flex flex-wrap items-baseline justify-between gap-2">
      <h2 className="font-bold font-song text-lg">引言</h2>
      {!mayWrite && <HistoryDialog paths={[prefacePath]} />}
      {mayWrite && (
        <p className="flex flex-wrap items-center gap-3">
          {!cites && (
            <span className="text-sm text-warn">
              引言还没有写今年的通知《{notice?.title}》，重写引言即可带上。
            </span>
          )}
          {differs && (
            <span className="text-sm text-warn">
              引言里的联系方式和上面的不同，报告印引言里的。改引言，或者重写引言，使两处一致。
            </span>
          )}
          <span className="text-ink-2 text-sm">
            {follows ? "随上面的信息自动更新" : "已经改写过，不再随上面的信息变动"}
          </span>
          <Button
            size="small"
            variant="quiet"
            onClick={() => {
              const value = standardPreface(form.edition, organ, store.read().content.front, notice);
              store.replacing({ origin: "preface", batchId: uuid() }, () =>
                store.change([{ path: `chapter.${PREFACE}`, value }], "elsewhere"),
              );
            }}
          >
            按上面的信息重写引言
          </Button>
          <HistoryDialog paths={[prefacePath]} />
        </p>
      )}
    </div>
  );
}

function Aside() {
  const { form } = useDraft();
  return (
    <Card>
      <CardTitle>本年度使用的格式</CardTitle>
      <p className="text-ink-2">{form.edition.name}</p>
      <ul className="mt-2 list-disc pl-5 text-ink-2 text-sm">
        {form.edition.legalBasis.map(({ title, number, clause }) => (
          <li key={title}>
            {titleInMarks(title)}
            {number && `（${number}）`} {clause}
          </li>
        ))}
      </ul>
    </Card>
  );
}

const frontPaths: FieldPath[] = frontFields.map((name) => `front.${name}` as const);
const prefacePath: FieldPath = `chapter.${PREFACE}`;
const historyPaths: FieldPath[] = [...frontPaths, prefacePath];
