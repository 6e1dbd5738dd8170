import { CharacterMaps } from "@/lib/imports/read/pdf/character-maps";
import { loadPdfjs } from "@/lib/imports/read/pdf/load-pdfjs";
import type { PdfParts } from "./pdf-parts";

/** public/reading/check-pdf.js: what reads PDF files, loaded with the first of them. */
(globalThis as { pdfParts?: PdfParts }).pdfParts = { loadPdfjs, CharacterMaps };
