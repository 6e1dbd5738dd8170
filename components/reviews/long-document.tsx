"use client";
import dynamic from "next/dynamic";

/** Of a long version: drawn in the browser alone, since on the server everybody else would wait for it. */

export const LongReviewDocument = dynamic(
  () => import("./review-document").then(({ ReviewDocument }) => ReviewDocument),
  { ssr: false, loading: () => <Waiting /> },
);

export const LongChangeList = dynamic(
  () => import("./changes/change-list").then(({ ChangeList }) => ChangeList),
  { ssr: false, loading: () => <Waiting /> },
);

function Waiting() {
  return <p role="status">正在排版…</p>;
}
