CREATE TABLE "PublicationFigures" (
    "publicationId" UUID NOT NULL,
    "values" JSONB NOT NULL,

    CONSTRAINT "PublicationFigures_pkey" PRIMARY KEY ("publicationId")
);

ALTER TABLE "PublicationFigures" ADD CONSTRAINT "PublicationFigures_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "Publication"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE CONSTRAINT TRIGGER "PublicationFigures_public_change" AFTER INSERT OR UPDATE OR DELETE ON "PublicationFigures"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_public_change();
