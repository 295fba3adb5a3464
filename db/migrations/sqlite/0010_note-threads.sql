ALTER TABLE `note` ADD `selector` text;--> statement-breakpoint
ALTER TABLE `note` ADD `assigned_by` text;--> statement-breakpoint
ALTER TABLE `note` ADD `answered_by` text;--> statement-breakpoint
ALTER TABLE `note` ADD `answered_on` text;--> statement-breakpoint
CREATE INDEX `note_thread` ON `note` (`thread_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `note_assigner` ON `note` (`assigned_by`,`state`);--> statement-breakpoint
CREATE INDEX `note_list` ON `note` (`workspace_id`,`state`,`updated_at`,`id`) WHERE "thread_id" is null;--> statement-breakpoint
CREATE INDEX `note_about` ON `note` (`subject`,`subject_id`,`state`,`created_at`,`id`) WHERE "thread_id" is null;--> statement-breakpoint
ALTER TABLE `read_mark` ADD `unread_at` integer;--> statement-breakpoint
ALTER TABLE `read_mark` ADD `unread_why` text;--> statement-breakpoint
CREATE INDEX `read_mark_unread` ON `read_mark` (`user_id`,`unread_at`);--> statement-breakpoint
CREATE INDEX `read_mark_thread` ON `read_mark` (`thread_id`);--> statement-breakpoint
INSERT INTO `read_mark` (`user_id`, `thread_id`, `read_at`) SELECT `created_by`, coalesce(`thread_id`, `id`), max(`created_at`) FROM `note` WHERE `created_by` <> 'system' GROUP BY `created_by`, coalesce(`thread_id`, `id`);