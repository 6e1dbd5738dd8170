import type { Route } from "next";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Card, CardTitle } from "@/components/ui/card";
import type { JointReleaseOfYear } from "@/lib/publications/joint-release/types";
import { jointReleaseWords } from "./joint-release-words";

type Props = JointReleaseOfYear & { county: { code: string }; year: number };

/** The state of a year's joint release among the year's settings, with the way to where it is set. */
export function JointReleaseCard({ release, approved, mayRelease, county, year }: Props) {
  return (
    <Card>
      <CardTitle>定时统一发布</CardTitle>
      <p className="text-pretty text-ink-2">
        {release
          ? jointReleaseWords(release, approved)
          : "没有设定：报告由审核员逐份或者成批公布。可以定一个时间，到时把已通过的一起公布。"}
      </p>
      {mayRelease ? (
        <p className="mt-3">
          <Button asChild>
            <Link href={`/reviews?year=${year}&county=${county.code}` as Route}>
              到审核列表{release && !release.outcome ? "改时间或取消" : "设定"}
            </Link>
          </Button>
        </p>
      ) : (
        <p className="mt-1 text-ink-2">由审核员在“审核”页设定。</p>
      )}
    </Card>
  );
}
