CREATE TABLE "acceptance_agencies" (
	"tenant_id" uuid PRIMARY KEY NOT NULL,
	"credit_code" text NOT NULL,
	"agency_code" text NOT NULL,
	"content" jsonb NOT NULL,
	"state" text NOT NULL,
	"version" integer NOT NULL,
	"listed_on" text NOT NULL,
	"changed_on" text,
	"left_on" text,
	"suspended_from" text,
	"suspended_until" text,
	"note" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "acceptance_agencies_agency_code_unique" UNIQUE("agency_code")
);
--> statement-breakpoint
CREATE TABLE "acceptance_report_numbers" (
	"tenant_id" uuid NOT NULL,
	"report_no" text NOT NULL,
	"document_id" text NOT NULL,
	CONSTRAINT "acceptance_report_numbers_tenant_id_report_no_pk" PRIMARY KEY("tenant_id","report_no"),
	CONSTRAINT "acceptance_report_numbers_document_id_unique" UNIQUE("document_id")
);
--> statement-breakpoint
CREATE TABLE "acceptance_warnings" (
	"tenant_id" uuid NOT NULL,
	"cert_no" text NOT NULL,
	"until" text NOT NULL,
	"mark" integer NOT NULL,
	CONSTRAINT "acceptance_warnings_tenant_id_cert_no_until_mark_pk" PRIMARY KEY("tenant_id","cert_no","until","mark")
);
