import { CharacterMaps } from "@/lib/imports/read/pdf/page/character-maps";
import { loadPdfjs } from "@/lib/imports/read/pdf/page/load-pdfjs";
import type { PdfParts } from "./pdf-parts";

/** public/reading/check-pdf.js: reads PDF files, loaded with the first of them. */
(globalThis as { pdfParts?: PdfParts }).pdfParts = { loadPdfjs, CharacterMaps };
