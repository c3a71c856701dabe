package org.parley.ui.web.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;

/** The page that all screens live in: its language, style sheets and live updates. */
@Push
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("parley/parley.css")
public final class Shell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Parley");
        settings.setViewport("width=device-width, initial-scale=1");
        settings.addFavIcon("icon", "parley/icon.svg", "any");
    }
}
