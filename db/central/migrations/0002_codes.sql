CREATE TABLE "code_heads" (
	"tbl" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "code_rows" (
	"tbl" text NOT NULL,
	"code" text NOT NULL,
	"zh" text NOT NULL,
	"en" text NOT NULL,
	"under" text NOT NULL,
	"valid_from" text,
	"retired_on" text,
	"version" integer NOT NULL,
	CONSTRAINT "code_rows_tbl_code_pk" PRIMARY KEY("tbl","code")
);
--> statement-breakpoint
CREATE TABLE "code_versions" (
	"tbl" text NOT NULL,
	"version" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"who" text NOT NULL,
	"note" text NOT NULL,
	"changed" integer NOT NULL,
	CONSTRAINT "code_versions_tbl_version_pk" PRIMARY KEY("tbl","version")
);
--> statement-breakpoint
CREATE INDEX "code_rows_changes" ON "code_rows" USING btree ("tbl","version");