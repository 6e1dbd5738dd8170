"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { useEffect, useState } from "react";
import { useForm } from "react-hook-form";
import { resultOf } from "@/components/shell/action-result";
import type { Edition } from "@/lib/core/editions/edition";
import type { CountyForm } from "@/lib/core/editions/form";
import { editionOf, newestEdition } from "@/lib/core/editions/registry";
import type { Refusal } from "@/lib/core/refusal";
import { usualScoring } from "@/lib/core/season/scoring";
import type { YearSettings } from "@/lib/core/season/year-settings";
import { unitKinds } from "@/lib/core/unit-kind";
import { settleCountyYearAction } from "@/lib/counties/actions";
import { outlineOf } from "@/lib/counties/own-form/outline";
import { localTableOf, ownRowsOf } from "@/lib/counties/own-form/rows";
import { type Settings, settingsSchema } from "@/lib/counties/schema";
import type { CountyYear } from "@/lib/counties/types";

/** The form state of a county's year, and the result of saving it. */
export function useSettings(
  county: { code: string; name: string },
  year: number,
  settled: CountyYear | null,
) {
  const edition = editionOf(year) ?? newestEdition();
  const form = useForm<Settings>({
    resolver: zodResolver(settingsSchema(edition, year)),
    defaultValues: settingsOf(edition, settled),
  });
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const { isDirty } = form.formState;

  useEffect(() => {
    if (!isDirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isDirty]);

  const save = form.handleSubmit(async (settings) => {
    const answer = await resultOf(
      settleCountyYearAction({
        countyCode: county.code,
        year,
        dueOn: settings.dueOn,
        form: countyFormOf(edition, settings, { county: county.name, year }),
        settings: yearSettingsOf(settings, settled?.settings),
      }),
    );
    if (!answer.ok) return refuse(answer.refusals);
    form.reset(settingsOf(edition, answer.value));
    setSavedAt(new Date().toLocaleTimeString("zh-CN", { hour: "2-digit", minute: "2-digit" }));
  });

  function refuse(refused: Refusal[]) {
    setRefusals(refused);
    for (const { code, message } of refused) {
      const chapter = /chapters\.(\d+)\.heading$/.exec(code)?.[1];
      if (code === "invalid.dueOn") form.setError("dueOn", { message });
      else if (chapter) form.setError(`chapters.${Number(chapter)}.heading`, { message });
    }
  }

  return {
    form,
    refusals,
    savedAt,
    submit: (event: React.FormEvent) => {
      setRefusals([]);
      return save(event);
    },
  };
}

function settingsOf(edition: Edition, settled: CountyYear | null): Settings {
  const { outline, localTable } = settled?.form ?? {};
  const [table] = edition.tables;
  const own = edition.setByCounty && table;
  return {
    dueOn: settled?.dueOn ?? "",
    chapters: own ? ((outline ?? edition.outlines[0])?.chapters ?? []) : [],
    rows: own ? ownRowsOf(table, localTable) : [],
    printed: localTable?.printed ?? true,
    coverage: settled?.settings.coverage ?? "area",
    // Every kind is present, so that an empty field is not a change.
    dueByKind: Object.fromEntries(unitKinds.map((kind) => [kind, settled?.settings.dueByKind?.[kind] ?? ""])),
    scoring: settled?.settings.scoring ?? usualScoring,
    notice: settled?.settings.notice ?? { title: "", number: "" },
    words: settled?.settings.words ?? [],
    supplement: settled?.settings.supplement ?? [],
  };
}

/** The settings as sent; those not shown on the page are unchanged. */
function yearSettingsOf(
  { coverage, dueByKind, scoring, notice, words, supplement }: Settings,
  before: YearSettings = {},
): YearSettings {
  const days = Object.entries(dueByKind).filter(([, day]) => day);
  const own = { coverage, scoring, notice, words, supplement };
  return { ...before, ...own, dueByKind: Object.fromEntries(days) };
}

function countyFormOf(
  edition: Edition,
  { chapters, rows, printed }: Settings,
  named: { county: string; year: number },
): CountyForm {
  const [table] = edition.tables;
  if (!table || !edition.setByCounty) return {};
  const outline = outlineOf(edition, chapters, named);
  const localTable = localTableOf(table, rows, printed);
  return { ...(outline ? { outline } : {}), ...(localTable ? { localTable } : {}) };
}
