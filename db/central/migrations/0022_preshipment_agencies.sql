CREATE TABLE "preshipment_agencies" (
	"tenant_id" uuid PRIMARY KEY NOT NULL,
	"certificate_no" text NOT NULL,
	"former_certificate_no" text NOT NULL,
	"state" text NOT NULL,
	"filing_id" uuid NOT NULL,
	"application_no" text NOT NULL,
	"content" jsonb NOT NULL,
	"filed_at" timestamp (3) with time zone NOT NULL,
	"changed_on" text,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "preshipment_agencies_certificate_no_unique" UNIQUE("certificate_no")
);
--> statement-breakpoint
ALTER TABLE "preshipment_agencies" ADD CONSTRAINT "preshipment_agencies_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;