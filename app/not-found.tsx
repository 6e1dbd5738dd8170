import type { Metadata } from "next";
import { NotFoundMessage } from "@/components/reading/not-found-message";

export const metadata: Metadata = { title: "没有找到" };

export default function NotFound() {
  return <NotFoundMessage />;
}
