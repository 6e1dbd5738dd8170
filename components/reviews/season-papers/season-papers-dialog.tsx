"use client";
import type { Route } from "next";
import Link from "next/link";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FileLink } from "@/components/ui/file-link";
import { paperAnswers, seasonPaperLabels, seasonPapers } from "@/lib/core/season/season-paper";

type Props = { counties: readonly { code: string; name: string }[]; year: number };

/** A season's papers, generated from the record of each county: links to their editors and files. */
export function SeasonPapers({ counties, year }: Props) {
  const [open, setOpen] = useState(false);
  if (counties.length === 0) return null;
  return (
    <Dialog
      title={`${year} 年度进度表、通报、函报`}
      description="按系统里的报送、退回、公布和催报记录起草，方括号里的内容请补上。改过稿的，下载的是最后一稿；没有改过的，是此刻的情况。"
      open={open}
      onOpenChange={setOpen}
      trigger={<Button>进度表、通报、函报</Button>}
    >
      <ul className="grid gap-3">
        {counties.flatMap(({ code, name }) =>
          seasonPapers.map((paper) => (
            <li key={code + paper} className="flex flex-wrap items-center justify-between gap-3">
              <span>
                {counties.length > 1 && `${name} `}
                {seasonPaperLabels[paper]}
              </span>
              <span className="flex gap-3">
                <Link
                  href={`/reviews/papers/${code}/${year}/${paper}` as Route}
                  className="text-accent underline underline-offset-4"
                >
                  <span className="sr-only">
                    {name}
                    {seasonPaperLabels[paper]}
                  </span>
                  {paperAnswers[paper] === "none" ? "改稿" : "改稿、征求意见"}
                </Link>
                {(["docx", "pdf"] as const).map((format) => (
                  <FileLink
                    key={format}
                    href={`/reviews/papers/${code}/${year}/${paper}/${format}`}
                    className="text-accent underline underline-offset-4"
                  >
                    <span className="sr-only">
                      {name}
                      {seasonPaperLabels[paper]}
                    </span>
                    {format === "docx" ? "Word" : "PDF"}
                  </FileLink>
                ))}
              </span>
            </li>
          )),
        )}
      </ul>
      <OtherPages {...{ counties, year }} />
    </Dialog>
  );
}

const otherPages = { scores: "各单位评分", portal: "网站核对" } as const;

function OtherPages({ counties, year }: Props) {
  return (
    <p className="mt-4 flex flex-wrap gap-3">
      {counties.flatMap(({ code, name }) =>
        Object.entries(otherPages).map(([page, label]) => (
          <Link
            key={`${code} ${page}`}
            href={`/reviews/${page}/${code}/${year}` as Route}
            className="text-accent"
          >
            {counties.length > 1 && `${name} `}
            {label}
          </Link>
        )),
      )}
    </p>
  );
}
