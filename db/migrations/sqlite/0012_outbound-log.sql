CREATE TABLE `outbound_request` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`at` integer NOT NULL,
	`host` text NOT NULL,
	`service` text NOT NULL,
	`by` text NOT NULL,
	`status` integer,
	`refusal` text
);
--> statement-breakpoint
CREATE INDEX `outbound_request_list` ON `outbound_request` (`workspace_id`,`at`,`id`);