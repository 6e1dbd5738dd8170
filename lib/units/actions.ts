"use server";
import { permittedAction } from "@/lib/access/action-client";
import { revalidating } from "@/lib/platform/http/revalidating";
import { checkUnitImport } from "./csv-import/check";
import { changeUnit } from "./mutations/change";
import { createUnit } from "./mutations/create";
import { importUnits } from "./mutations/import";
import { renameUnit } from "./mutations/rename";
import { setUnitYears } from "./mutations/set-years";
import {
  changeUnitSchema,
  createUnitSchema,
  renameUnitSchema,
  setUnitYearsSchema,
  unitFileSchema,
} from "./schema";

/** Renders the lists again after a change. */
const refreshed = revalidating("/accounts");

export const createUnitAction = permittedAction("units.manage", createUnitSchema, createUnit, refreshed);

export const renameUnitAction = permittedAction("units.manage", renameUnitSchema, renameUnit, refreshed);

export const setUnitYearsAction = permittedAction(
  "units.manage",
  setUnitYearsSchema,
  setUnitYears,
  refreshed,
);

export const changeUnitAction = permittedAction("units.manage", changeUnitSchema, changeUnit, refreshed);

export const checkUnitImportAction = permittedAction("units.manage", unitFileSchema, checkUnitImport);

export const importUnitsAction = permittedAction("units.manage", unitFileSchema, importUnits, refreshed);
