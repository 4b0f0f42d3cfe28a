CREATE TABLE "former_contents" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"document_id" text NOT NULL,
	"revision" integer NOT NULL,
	"form_version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "former_contents_document" ON "former_contents" USING btree ("document_id","id");