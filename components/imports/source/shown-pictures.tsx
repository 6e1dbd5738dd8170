"use client";
import { createContext, useContext, useEffect, useState } from "react";
import type { PictureInfo } from "@/lib/imports/read/source-block";
import type { Pictures } from "../reading/worker/messages";

/** Object URLs of pictures that exist only in this page, by id. */
const Addresses = createContext<ReadonlyMap<string, string>>(new Map());

/** Provides the pictures of a document to its descendants, and releases their memory with the document. */
export function ShownPictures({ pictures, children }: { pictures: Pictures; children: React.ReactNode }) {
  const [addresses, setAddresses] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    const made = new Map([...pictures].map(([id, bytes]) => [id, URL.createObjectURL(blobOf(bytes))]));
    setAddresses(made);
    return () => {
      for (const address of made.values()) URL.revokeObjectURL(address);
    };
  }, [pictures]);
  return <Addresses value={addresses}>{children}</Addresses>;
}

/** A thumbnail of a picture. Without its bytes, nothing: its alternative text is next to it. */
export function Thumbnail({ picture, alt }: { picture: PictureInfo | null | undefined; alt: string }) {
  const address = useContext(Addresses).get(picture?.id ?? "");
  if (!picture || !address) return null;
  const { width, height } = picture;
  return (
    <img
      src={address}
      alt={alt || "没有说明的图片"}
      width={width}
      height={height}
      loading="lazy"
      decoding="async"
      draggable={false}
      className="h-auto max-h-32 w-auto max-w-full rounded-sm border border-line bg-paper object-contain"
    />
  );
}

/** The type matters only for saving the picture: browsers detect it from the content. */
function blobOf(bytes: Uint8Array): Blob {
  return new Blob([bytes as Uint8Array<ArrayBuffer>]);
}
