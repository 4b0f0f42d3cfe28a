CREATE TABLE "preshipment_certificates" (
	"agency_id" uuid NOT NULL,
	"number" text NOT NULL,
	"order_id" text NOT NULL,
	CONSTRAINT "preshipment_certificates_agency_id_number_pk" PRIMARY KEY("agency_id","number")
);
--> statement-breakpoint
ALTER TABLE "preshipment_certificates" ADD CONSTRAINT "preshipment_certificates_agency_id_tenants_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;