CREATE TABLE `source_link` (
	`source_id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`url` text NOT NULL,
	`due_at` integer,
	`watched` integer NOT NULL,
	`state` text,
	`checked_at` integer,
	`since` integer,
	`status` integer,
	`moved_to` text,
	`unanswered` integer NOT NULL,
	`quotes_gone` integer,
	`archived_url` text,
	`archived_at` integer,
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `source_link_due` ON `source_link` (`workspace_id`,`due_at`);--> statement-breakpoint
CREATE INDEX `evidence_origin` ON `evidence` (`derives_from`);--> statement-breakpoint
INSERT INTO `source_link` (`source_id`, `workspace_id`, `url`, `due_at`, `watched`, `unanswered`) SELECT `id`, `workspace_id`, `url`, `created_at`, 1, 0 FROM `source` WHERE `url` IS NOT NULL AND `restricted` = 0 AND `state` = 'active';
