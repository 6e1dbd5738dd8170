import type { Metadata } from "next";
import { NotFoundMessage } from "@/components/publications/page/not-found-message";

export const metadata: Metadata = { title: "没有找到" };

export default function NotFound() {
  return <NotFoundMessage />;
}
