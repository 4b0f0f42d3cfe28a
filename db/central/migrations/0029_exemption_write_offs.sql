CREATE TABLE "exemption_write_offs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"certificate_no" text NOT NULL,
	"line" text NOT NULL,
	"way" text NOT NULL,
	"office" text NOT NULL,
	"port" text NOT NULL,
	"quantity" numeric NOT NULL,
	"hs_quantity" numeric NOT NULL,
	"declaration_no" text NOT NULL,
	"pre_write_off_no" text NOT NULL,
	"officer" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "exemption_write_offs_amount" CHECK ("exemption_write_offs"."quantity" >= 0 and "exemption_write_offs"."hs_quantity" >= 0 and "exemption_write_offs"."quantity" + "exemption_write_offs"."hs_quantity" > 0)
);
--> statement-breakpoint
ALTER TABLE "exemption_write_offs" ADD CONSTRAINT "exemption_write_offs_product" FOREIGN KEY ("certificate_no","line") REFERENCES "public"."exemption_certificate_products"("certificate_no","line") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "exemption_write_offs_line" ON "exemption_write_offs" USING btree ("certificate_no","line");