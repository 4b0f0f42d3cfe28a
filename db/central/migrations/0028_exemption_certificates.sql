CREATE TABLE "exemption_certificates" (
	"certificate_no" text PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"issue_office" text NOT NULL,
	"approved" jsonb NOT NULL,
	"remark" text NOT NULL,
	"issued_on" text NOT NULL,
	"valid_from" text NOT NULL,
	"valid_until" text NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"rounds" integer DEFAULT 0 NOT NULL,
	"stage" text DEFAULT 'none' NOT NULL,
	"stage_opinion" text DEFAULT '' NOT NULL,
	"amendment_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "exemption_certificates_application_id_unique" UNIQUE("application_id"),
	CONSTRAINT "exemption_certificates_stage" CHECK (("exemption_certificates"."stage" = 'none') = ("exemption_certificates"."amendment_id" is null))
);
--> statement-breakpoint
CREATE TABLE "exemption_certificate_products" (
	"certificate_no" text NOT NULL,
	"line" text NOT NULL,
	"seq" integer NOT NULL,
	"name" text NOT NULL,
	"hs_code" text NOT NULL,
	"spec" text NOT NULL,
	"brand" text NOT NULL,
	"maker" text NOT NULL,
	"use_place" text NOT NULL,
	"unit" text NOT NULL,
	"hs_unit" text NOT NULL,
	"quantity" numeric NOT NULL,
	"hs_quantity" numeric NOT NULL,
	"pending_quantity" numeric DEFAULT '0' NOT NULL,
	"pending_hs_quantity" numeric DEFAULT '0' NOT NULL,
	"done_quantity" numeric DEFAULT '0' NOT NULL,
	"done_hs_quantity" numeric DEFAULT '0' NOT NULL,
	"used" numeric DEFAULT '0' NOT NULL,
	"returned" numeric DEFAULT '0' NOT NULL,
	"destroyed" numeric DEFAULT '0' NOT NULL,
	CONSTRAINT "exemption_certificate_products_certificate_no_line_pk" PRIMARY KEY("certificate_no","line"),
	CONSTRAINT "exemption_products_total" CHECK ("exemption_certificate_products"."quantity" > 0 and "exemption_certificate_products"."hs_quantity" > 0),
	CONSTRAINT "exemption_products_pending" CHECK ("exemption_certificate_products"."pending_quantity" >= 0 and "exemption_certificate_products"."pending_hs_quantity" >= 0),
	CONSTRAINT "exemption_products_done" CHECK ("exemption_certificate_products"."done_quantity" between 0 and "exemption_certificate_products"."quantity" and "exemption_certificate_products"."done_hs_quantity" between 0 and "exemption_certificate_products"."hs_quantity"),
	CONSTRAINT "exemption_products_used" CHECK ("exemption_certificate_products"."used" >= 0 and "exemption_certificate_products"."returned" >= 0 and "exemption_certificate_products"."destroyed" >= 0 and "exemption_certificate_products"."used" + "exemption_certificate_products"."returned" + "exemption_certificate_products"."destroyed" <= "exemption_certificate_products"."done_quantity")
);
--> statement-breakpoint
CREATE TABLE "exemption_certificate_versions" (
	"certificate_no" text NOT NULL,
	"version" integer NOT NULL,
	"face" jsonb NOT NULL,
	"pdf" "bytea",
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "exemption_certificate_versions_certificate_no_version_pk" PRIMARY KEY("certificate_no","version")
);
--> statement-breakpoint
ALTER TABLE "exemption_certificate_products" ADD CONSTRAINT "exemption_certificate_products_certificate_no_exemption_certificates_certificate_no_fk" FOREIGN KEY ("certificate_no") REFERENCES "public"."exemption_certificates"("certificate_no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exemption_certificate_versions" ADD CONSTRAINT "exemption_certificate_versions_certificate_no_exemption_certificates_certificate_no_fk" FOREIGN KEY ("certificate_no") REFERENCES "public"."exemption_certificates"("certificate_no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "exemption_certificates_tenant" ON "exemption_certificates" USING btree ("tenant_id");